import { Type, type Static } from "typebox";
import { Text } from "./text.ts";

const strict = { additionalProperties: false } as const;
const Basis = Type.String({ minLength: 3 });
const Texts = Type.Array(Text);
const Phone = Type.String({ pattern: "^[0-9][0-9-]{2,19}$" });

/** A paper the applicant hands in, and why the law lets the authority ask for it (行政许可法 31). */
export const ItemMaterial = Type.Object(
  {
    name: Text,
    why: Text,
    basis: Basis,
    /** 原件、复印件、电子件. */
    kind: Type.Enum(["original", "copy", "electronic"]),
    /** Who issues it: 申请人自备、政府部门核发、其他. */
    source: Type.Enum(["applicant", "government", "other"]),
    copies: Type.Integer({ minimum: 0, maximum: 20 }),
    /** 必要、非必要、容缺（可以后补）. */
    need: Type.Enum(["required", "optional", "later"]),
    filling: Type.Optional(Text),
  },
  strict,
);
export type ItemMaterial = Static<typeof ItemMaterial>;

/** What the authority looks up itself and so must not ask for (国务院关于在线政务服务的若干规定 7). */
const NotAsked = Type.Object({ name: Text, instead: Text }, strict);

/** A code under which others know the item; schemes differ by province, so none is the key. */
const ItemCode = Type.Object({ scheme: Type.String({ minLength: 2 }), value: Type.String({ minLength: 2 }) }, strict);

/**
 * What the public is told of an item: the elements of an implementation list (实施清单). 行政许可法 30,
 * 国务院关于在线政务服务的若干规定 6, 优化营商环境条例 35 and 37 are the floor; the rest follows national practice.
 */
export const ItemGuideElements = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z][a-z0-9-]*$" }),
    version: Type.String({ minLength: 1 }),
    inForce: Type.String({ format: "date" }),
    codes: Type.Array(ItemCode),
    title: Text,
    summary: Text,
    basis: Type.Array(Basis, { minItems: 1 }),
    /** 权力来源: held by law, by authorisation of a law or regulation, or entrusted. */
    powerSource: Type.Enum(["statutory", "authorised", "entrusted"]),
    /** 行使层级. */
    levels: Type.Array(Type.Enum(["national", "provincial", "municipal", "county", "township"]), { minItems: 1 }),
    /** 行使内容、权限划分. */
    scope: Text,
    /** 联办机构. */
    partners: Texts,
    /** Life events (packs/services/catalogue.yaml) under which the public finds it. */
    events: Type.Optional(Type.Array(Type.String(), { minItems: 1, uniqueItems: true })),
    /** What people call it, in whatever language; the search finds it by these. */
    plainWords: Type.Optional(Type.Array(Type.String({ minLength: 2 }), { minItems: 1, uniqueItems: true })),
    /** 须本人办理: nobody applies by mandate (行政许可法 29), and the article that says so. */
    inPerson: Type.Optional(Type.Object({ basis: Basis, why: Text }, strict)),
    /** 服务对象. */
    serves: Type.Array(Type.Enum(["person", "firm"]), { minItems: 1 }),
    /** 办件类型: 即办件 or 承诺件. */
    handling: Type.Enum(["onSpot", "promised"]),
    /** 到现场次数. */
    visits: Type.Integer({ minimum: 0, maximum: 9 }),
    /** 通办范围. */
    reach: Type.Enum(["national", "provincial", "municipal", "county"]),
    /** 数量限制. */
    quantity: Text,
    /** 受理条件. */
    conditions: Type.Array(Text, { minItems: 1 }),
    materials: Type.Array(ItemMaterial),
    notAsked: Type.Array(NotAsked),
    /** 中介服务, each with the article that makes it a condition (优化营商环境条例 43). */
    intermediaries: Type.Array(Type.Object({ name: Text, basis: Basis }, strict)),
    /** 办理流程. */
    steps: Type.Array(Text, { minItems: 1 }),
    /** 告知承诺: what the applicant may promise instead of proving; absent where nothing may be. */
    commitment: Type.Optional(Text),
    /** 特别程序, whose time does not count. */
    special: Texts,
    /** 结果, 送达方式. */
    result: Type.Object(
      {
        name: Text,
        delivery: Type.Array(Type.Enum(["counter", "post", "electronic"]), { minItems: 1 }),
        validity: Text,
      },
      strict,
    ),
    charged: Type.Boolean(),
    fee: Text,
    feeBasis: Basis,
    /** 办理渠道: the applicant chooses, so there is more than one (优化营商环境条例 37). */
    channels: Type.Array(Type.Enum(["online", "counter", "post", "self-service"]), { minItems: 2 }),
    place: Text,
    hours: Text,
    appointment: Type.Boolean(),
    contact: Text,
    /** 咨询电话 and 监督电话: a person who answers, whatever the channel. */
    phone: Phone,
    complaints: Text,
    complaintPhone: Phone,
    questions: Type.Array(Type.Object({ ask: Text, answer: Text }, strict)),
    remedy: Text,
  },
  strict,
);
export type ItemGuideElements = Static<typeof ItemGuideElements>;
