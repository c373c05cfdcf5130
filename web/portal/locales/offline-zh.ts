/** Words for times without a network, in Chinese. */
const offline = {
  now: "现在没有网络。看过的办事指南仍可以看，正在填的内容不会丢。",
  newer: "本站有新版本。手上的事办完再更新也不迟。",
  update: "现在更新",
  intro: "本站可以装到手机桌面。没有网络时，页面照样打开；您看过的办事指南保存在这台设备上，仍然可以看。",
  kept: "这台设备上保存的指南",
  keptOn: "{{moment}}保存",
  none: "还没有。看过的办事指南会自动保存在这里。",
  not: "没有网络时不能做的",
  notText: "提交申请、查看办件和通知、查找事项、看公示的决定需要网络。与您个人有关的内容不保存在这里。",
};

export default offline;
