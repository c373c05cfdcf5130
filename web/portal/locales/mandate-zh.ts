/** Words about mandates, in Chinese. */
const mandate = {
  byMandate: "{{name}}（受其委托）",
  title: "委托代办",
  about: "您可以委托别人用您的名义办事，也可以在这里看到别人委托给您的。撤回或者辞去立即生效。",
  given: "我委托的",
  noneGiven: "没有委托过别人。",
  held: "委托我的",
  noneHeld: "没有人委托您。",
  give: "办理新的委托",
  toAgent: "委托{{agent}}（代{{principal}}）",
  fromPrincipal: "代{{principal}}",
  all: "可以委托的全部事项",
  items: "事项：{{items}}",
  legal: "法定代表人，可以办理全部事项",
  span: "{{from}}至{{until}}",
  since: "{{from}}起",
  state: { inForce: "有效", coming: "尚未生效", withdrawn: "已撤回", renounced: "已辞去", expired: "已到期" },
  withdraw: "查看或者撤回给{{agent}}的委托",
  renounce: "辞去{{principal}}的委托",
  renounceEffect: "辞去后立即终止，您不能再用{{principal}}的名义办理。",
  renounceSure: "确认辞去",
  keep: "不辞去",
};

export default mandate;
