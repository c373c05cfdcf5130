import { routes } from "@mingfa/contract";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../api.tsx";
import { Loaded } from "../loaded.tsx";
import { ReceiptCheck } from "./receipt-check.tsx";
import { ReceiptDownload } from "./receipt-download.tsx";

/** The receipt of one act: waited for, checked on this device, kept as a file. */
export function ActReceipt({ matter, sequence, number }: { matter: string; sequence: number; number: string }) {
  const { t } = useTranslation("ui");
  const key = useAnswer(routes.log.key, {});
  const answer = useAnswer(
    routes.log.receipt,
    { params: { matter, sequence } },
    { refetchInterval: (last) => (last?.pending === false ? false : 1_000) },
  );
  return (
    <Loaded answer={answer}>
      {({ pending, receipt }) =>
        pending || receipt === undefined ? (
          <p role="status">{t("receipt.pending")}</p>
        ) : (
          <Loaded answer={key}>
            {({ fingerprint }) => (
              <>
                <ReceiptCheck receipt={receipt} published={fingerprint} trustPublished />
                <p className="mf-receipt-file">
                  <ReceiptDownload receipt={receipt} name={`${number}-${sequence}.json`} />
                </p>
              </>
            )}
          </Loaded>
        )
      }
    </Loaded>
  );
}
