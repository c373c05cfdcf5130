import type {
  CertificateFilter,
  CertificateLine,
  OfficerFilter,
  OfficerLine,
  OrganLine,
  PowerLine,
} from "@mingfa/contract";
import { civilDate } from "@mingfa/core/procedure";
import {
  listCertificates,
  listOfficers,
  listOrgans,
  powerHolders,
  type CertificateRow,
  type OfficerPosts,
} from "#organ";
import { basisView } from "#procedure";
import type { AdministrationNode } from "./administration-node.ts";
import { certificateState } from "./certificate-state.ts";
import { dutyLabels, labelOf } from "./words.ts";

type Paged<F> = F & { after?: string };

const pageSize = 50;

/** Authorities, with who and what they have today. */
export const showOrgans = async (node: AdministrationNode, { q = "" }: { q?: string }): Promise<OrganLine[]> => {
  const titles = new Map(node.packs.powers.map(({ code, title }) => [code, title]));
  const rows = await listOrgans(node.db, q, civilDate(node.now()));
  return rows.map((row) => ({
    ...row,
    powers: row.powers.map((code) => ({ code, title: labelOf(titles, code) })),
  }));
};

/** Officers with their posts and certificates. */
export const showOfficers = async (
  node: AdministrationNode,
  { q = "", organ, duty, show, after = "" }: Paged<OfficerFilter>,
  limit = pageSize,
): Promise<{ lines: OfficerLine[]; next?: string }> => {
  const today = civilDate(node.now());
  const query = {
    q,
    organ: organ ?? null,
    duty: duty ?? null,
    serving: show === undefined ? null : show === "serving",
  };
  const rows = await listOfficers(node.db, { ...query, after, limit: limit + 1 }, today);
  const shown = rows.slice(0, limit);
  const held = await listCertificates(
    node.db,
    { q: "", organ: null, officers: shown.map(({ id }) => id), after: "", limit: 10 * limit },
    today,
  );
  const labels = dutyLabels(node.packs);
  const lines = shown.map((row) => ({
    id: row.id,
    name: row.name,
    posts: row.posts.map((post) => postLine(post, labels)),
    certificates: held
      .filter(({ officer }) => officer.id === row.id)
      .map((one) => ({ number: one.number, validUntil: one.validUntil, state: certificateState(one, today) })),
  }));
  return { lines, ...nextOf(rows, limit, shown.at(-1)?.id) };
};

const postLine = (
  { to, registeredIn, endedIn, ...post }: OfficerPosts["posts"][number],
  labels: ReturnType<typeof dutyLabels>,
): OfficerLine["posts"][number] => ({
  ...post,
  label: labelOf(labels, post.duty),
  ...(to === null ? {} : { to }),
  ...(registeredIn === null ? {} : { registeredIn }),
  ...(endedIn === null ? {} : { endedIn }),
});

/** Certificates; a state is sought among all of them, page by page. */
export const showCertificates = async (
  node: AdministrationNode,
  { q = "", organ, state, after = "" }: Paged<CertificateFilter>,
  limit = pageSize,
): Promise<{ lines: CertificateLine[]; next?: string }> => {
  const today = civilDate(node.now());
  const query = { q, organ: organ ?? null, officers: null, after, limit: limit + 1 };
  const rows = await listCertificates(node.db, query, today);
  const lines = rows.slice(0, limit).map((row) => certificateLine(row, today));
  return {
    lines: state === undefined ? lines : lines.filter((line) => line.state === state),
    ...nextOf(rows, limit, lines.at(-1)?.number),
  };
};

const certificateLine = (
  { organ, suspendedOn, registeredIn, ...row }: CertificateRow,
  today: string,
): CertificateLine => ({
  ...row,
  state: certificateState({ ...row, suspendedOn }, today),
  ...(organ === null ? {} : { organ }),
  ...(suspendedOn === null ? {} : { suspendedOn }),
  ...(registeredIn === null ? {} : { registeredIn }),
});

const nextOf = (rows: readonly unknown[], limit: number, last: string | undefined): { next?: string } =>
  rows.length > limit && last !== undefined ? { next: last } : {};

/** The list of powers as the packs have it, each with who holds it. */
export const showPowers = async (
  node: AdministrationNode,
  { q = "", organ, kind }: { q?: string; organ?: string; kind?: string },
): Promise<PowerLine[]> => {
  const holders = Map.groupBy(await powerHolders(node.db), ({ code }) => code);
  return node.packs.powers
    .filter((power) => kind === undefined || power.kind === kind)
    .filter(({ code, title }) => [code, title.zh, title.en].some((word) => word.includes(q)))
    .map(({ code, title, kind: of, basis }) => ({
      code,
      title,
      kind: of,
      basis: basisView(basis),
      holders: (holders.get(code) ?? []).map(({ to, registeredIn, organ: holder, from }) => ({
        organ: holder,
        from,
        ...(to === null ? {} : { to }),
        ...(registeredIn === null ? {} : { registeredIn }),
      })),
    }))
    .filter((line) => organ === undefined || line.holders.some((holder) => holder.organ.id === organ));
};
