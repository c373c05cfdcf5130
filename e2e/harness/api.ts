import { routes } from "@mingfa/contract";
import { createClient, type Client } from "@mingfa/contract/client";
import type { JsonObject } from "@mingfa/core/procedure";
import { fictionalCitizenId, fictionalCreditCode } from "@mingfa/core/testing";

/** A client of the API as a demonstration account: for what a test needs done but does not show. */
export const apiAs = async (url: string, name: string): Promise<Client> => {
  let cookie = "";
  const client = createClient({
    lang: () => "zh",
    fetch: async (path, init) => {
      const headers = new Headers(init?.headers);
      headers.set("cookie", cookie);
      const response = await fetch(new URL(String(path), url), { ...init, headers });
      cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? cookie;
      return response;
    },
  });
  await client.call(routes.session.signIn, { body: { name, password: "mingfa-demo" } });
  return client;
};

/** The answers of a complete application for the food business licence, as the API takes them. */
export const foodInput = {
  businessName: "明州小满面馆（虚构）",
  creditCode: fictionalCreditCode(11),
  contact: "林小满",
  phone: "13800000000",
  premises: "明州市青石路 1 号",
  area: 86.5,
  businessKinds: ["catering"],
  personInCharge: "林小满",
  personInChargeId: fictionalCitizenId(1),
  safetyOfficer: "何立夏",
  equipment: [{ name: "冰柜", count: 2 }],
  materials: ["layoutPlan", "processFlow", "safetyRules"],
  promise: true,
};

let keys = 0;
/** A request key that no other request of the tests has. */
export const freshKey = (): string => `e2e-${process.pid}-${Date.now()}-${(keys += 1)}`;

/** Applies for the food business licence as 林小满 for her noodle shop. */
export const applyByApi = (client: Client, changes: Partial<typeof foodInput> = {}) =>
  client.call(routes.matters.open, {
    body: { item: "food-business-licence", party: "f-noodle", input: { ...foodInput, ...changes }, key: freshKey() },
  });

/** Performs an act on the matter as it now stands. */
export const performByApi = async (client: Client, matter: string, act: string, input: JsonObject = {}) => {
  const { sequence } = await client.call(routes.matters.view, { params: { matter } });
  return client.call(routes.matters.perform, { params: { matter }, body: { act, input, sequence, key: freshKey() } });
};
