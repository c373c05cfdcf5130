import { useLanguage } from "@mingfa/ui";
import { ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import type { ReactNode } from "react";

const theme = {
  token: {
    motion: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    colorPrimary: "#1a4f9c",
    colorLink: "#1a4f9c",
    colorText: "#1b2430",
    colorTextSecondary: "#4a5565",
    colorError: "#b3261e",
    colorWarning: "#7d4a00",
    borderRadius: 4,
    fontSize: 16,
    fontFamily: `"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif`,
  },
};

/** Ant Design in the colours and type of the tokens, and in the reader's language. */
export function Kit({ children }: { children: ReactNode }) {
  const language = useLanguage();
  return (
    <ConfigProvider theme={theme} locale={language === "en" ? enUS : zhCN} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  );
}
