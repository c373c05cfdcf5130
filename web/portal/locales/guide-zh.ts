/** Words of an item's guide beyond its headings, in Chinese. */
const guide = {
  call: "拨打 {{number}}",
  print: "打印这份指南",
  fee: "要交多少钱",
  commitment: "可以承诺、不必证明的",
  events: "属于哪件事",
  kind: "事项类型",
  organ: "实施机关",
  channels: "办理形式",
  visits: "到现场次数",
  result: "结果名称",
  phone: "咨询电话",
  complaintPhone: "监督电话",
  terms: "法定时限和承诺时限",
  statutory: "法定：{{label}}",
  promised: "承诺：{{label}}",
  kinds: {
    licence: "行政许可",
    filing: "备案",
    inspection: "行政检查",
    penalty: "行政处罚",
    coercion: "行政强制",
    review: "行政复议",
    administration: "内部管理",
    oversight: "行政执法监督",
  },
};

export default guide;
