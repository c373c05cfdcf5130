/** Words of checking receipts, in Chinese. */
const verify = {
  title: "核验文书和凭证",
  intro: "选择或粘贴从本系统下载的凭证文件。核对只在您的设备上进行，文件不会上传。",
  file: "凭证文件",
  paste: "或粘贴凭证内容",
  read: "读取",
  again: "换一份凭证",
  missing: "请选择凭证文件，或粘贴凭证内容",
  ready: "已读取凭证。",
  ownCopy: "下载独立核对工具",
  ownCopyText: "一个网页文件，存在自己的电脑上，断开网络也能核对；不必再相信本站。",
  aloneTitle: "独立核对工具",
  aloneText:
    "这个文件不连接网络，核对全部在这台设备上进行。公钥指纹请从机关的公告、营业厅或者其他可靠途径取得，不要只从凭证里抄。",
  aloneCheckpoint: "检查点与凭证对应的日志大小不同时，请用本站“核对凭证”页保存的带一致性证明的检查点文件。",
};

export default verify;
