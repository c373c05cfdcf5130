import { routes, type CertificateFilter, type CertificateLine } from "@mingfa/contract";
import { Loaded, useAnswer, useDates } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AdminPage } from "../admin-page.tsx";
import { AdminTable, type Column } from "../admin-table.tsx";
import { ExportRegistry } from "../export-button.tsx";
import { Filter, FilterChoice, FilterText } from "../filter.tsx";
import { PagesLinks } from "../pages-links.tsx";
import { RegisteredIn } from "../registered-in.tsx";

const here = getRouteApi("/admin/certificates");

const states = ["valid", "expiring", "expired", "suspended", "coming"] as const;
const levels = { valid: "normal", expiring: "amber", expired: "red", suspended: "red", coming: "done" } as const;

/** Enforcement certificates: number, holder, term and how they stand. */
export function CertificatesPage() {
  const { t } = useTranslation("console");
  const { day } = useDates();
  const { state, ...search } = here.useSearch();
  const navigate = here.useNavigate();
  const asked = states.find((one) => one === state);
  const query: CertificateFilter & { after?: string } = { ...search, ...(asked ? { state: asked } : {}) };
  const answer = useAnswer(routes.registry.certificates, { query });
  const organs = useAnswer(routes.registry.organs, { query: {} }).data ?? [];
  const { after, ...first } = query;
  const columns: Column<CertificateLine>[] = [
    { key: "number", title: t("admin.certificates.number"), render: ({ number }) => number },
    {
      key: "officer",
      title: t("admin.certificates.officer"),
      render: ({ officer, organ }) => (
        <>
          {officer.name} <div className="mf-quiet">{organ?.name}</div>
        </>
      ),
    },
    { key: "issuer", title: t("admin.certificates.issuer"), render: ({ issuer }) => issuer },
    {
      key: "valid",
      title: t("admin.certificates.valid"),
      render: ({ validFrom, validUntil }) => `${day(validFrom)}—${day(validUntil)}`,
    },
    {
      key: "state",
      title: t("admin.certificates.state"),
      render: (line) => (
        <span className="mf-tag" data-level={levels[line.state]}>
          {t(`admin.certificates.states.${line.state}`)}
        </span>
      ),
    },
    {
      key: "registered",
      title: t("admin.registeredIn"),
      render: ({ registeredIn }) => <RegisteredIn matter={registeredIn} />,
    },
    {
      key: "suspend",
      title: t("admin.act"),
      render: ({ number, state: standing }) =>
        (standing === "valid" || standing === "expiring") && (
          <Link to="/admin/change" search={{ act: "suspendCertificate", number }}>
            {t("admin.certificates.suspend")}
          </Link>
        ),
    },
  ];
  return (
    <AdminPage title={t("admin.titles.certificates")} intro={t("admin.certificates.intro")}>
      <Filter search={first} apply={(fields) => void navigate({ search: fields })}>
        <FilterText name="q" label={t("admin.q")} value={search.q} />
        <FilterChoice
          name="organ"
          label={t("admin.organ")}
          value={search.organ}
          options={organs.map(({ id, name }) => [id, name])}
        />
        <FilterChoice
          name="state"
          label={t("admin.certificates.state")}
          value={asked}
          options={states.map((one) => [one, t(`admin.certificates.states.${one}`)])}
        />
      </Filter>
      <p className="admin-tools">
        <Link to="/admin/change" search={{ act: "proposeCertificate" }}>
          {t("admin.titles.change")}
        </Link>{" "}
        <ExportRegistry list="certificates" />
      </p>
      <Loaded answer={answer}>
        {({ lines, next }) => (
          <>
            <AdminTable
              caption={t("admin.titles.certificates")}
              columns={columns}
              rows={lines}
              rowKey={({ number }) => number}
            />
            <PagesLinks
              after={after}
              next={next}
              go={(place) => void navigate({ search: { ...first, ...(place ? { after: place } : {}) } })}
            />
          </>
        )}
      </Loaded>
    </AdminPage>
  );
}
