/** Words that stand around every page, in Chinese. */
const frame = {
  human: "人工服务 12345",
  humanDemo: "人工服务 0999-12345（虚构）",
  humanTitle: "找人帮忙",
  humanText: "请拨打政务服务热线 12345，或者到所在地政务服务大厅综合窗口，工作日 9:00–12:00、13:30–17:30。",
  humanTextDemo:
    "请到明州市政务服务大厅（虚构）一楼综合窗口，工作日 9:00–12:00、13:30–17:30；电话 0999-12345（虚构）。",
  rightsTitle: "您的权利",
  rights:
    "机关要您交什么、为什么不批，都应当说明依据和理由；作出不利决定之前，您可以陈述、申辩。对决定不服的，可以申请行政复议或者提起诉讼。办事渠道由您选择，窗口一直可用。",
  object: "对决定不服怎么办",
  objectWord: "行政复议",
  dataText:
    "填写中的内容加密保存，只有您自己能看到，到期自动删除；提交之后只用来办这件事。每一步都记录在案，您可以自己核对。",
  more: "本站",
  larger: "大字版",
  offline: "没有网络时能看什么",
};

export default frame;
