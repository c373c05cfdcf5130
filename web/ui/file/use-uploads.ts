import { routes } from "@mingfa/contract";
import { useEffect, useRef, useState } from "react";
import { useClient } from "../api.tsx";
import type { Row } from "../form/answers.ts";
import { useFormSetting } from "../form/form-context.ts";
import { isWhole, wholeRow } from "./file-row.ts";
import { isCutOff, uploadFile } from "./upload-file.ts";

/** How a file on its way stands: bytes there, or why it stopped. */
export type Progress = { received: number; error?: unknown };

/** Files chosen on this page, by their keys: leaving a question and coming back finds them still there. */
const chosen = new Map<string, File>();

/** So long an upload that was cut off waits before it tries again by itself. */
const patience = 4_000;

type Uploads = {
  progress: Record<string, Progress>;
  /** Whether the file is at hand, so that its upload can go on without choosing it anew. */
  atHand: (key: string) => boolean;
  take: (key: string, file: File) => void;
  retry: (key: string) => void;
  forget: (key: string) => void;
};

/** Uploads the files of one question one after the other, and writes each into its row when it is whole. */
export const useUploads = (field: string, rows: Row[], onRows: (rows: Row[]) => void): Uploads => {
  const client = useClient();
  const { beginFile } = useFormSetting();
  const [progress, setProgress] = useState<Record<string, Progress>>({});
  const [round, setRound] = useState(0);
  const latest = useRef({ rows, onRows });
  useEffect(() => {
    latest.current = { rows, onRows };
  });
  const key = rows
    .filter((row) => !isWhole(row))
    .map((row) => String(row["key"]))
    .find((one) => chosen.has(one) && !progress[one]?.error);
  useEffect(() => {
    const file = key === undefined ? undefined : chosen.get(key);
    if (key === undefined || !file || !beginFile) return;
    const stopping = new AbortController();
    const tell = (one: Partial<Progress>) =>
      stopping.signal.aborted ||
      setProgress((all) => ({ ...all, [key]: { received: all[key]?.received ?? 0, ...one } }));
    uploadFile({
      file,
      begin: () => beginFile({ field, name: file.name, size: file.size, key }),
      send: (id, offset, body) => client.call(routes.files.receive, { params: { file: id, offset }, body }),
      onProgress: (received) => tell({ received }),
      signal: stopping.signal,
    }).then(
      (view) => {
        if (!view) return;
        chosen.delete(key);
        const { rows: now, onRows: write } = latest.current;
        write(now.map((row) => (row["key"] === key ? wholeRow(row, view) : row)));
      },
      (error: unknown) => tell({ error }),
    );
    return () => stopping.abort();
  }, [key, field, beginFile, client, round]);
  const retry = (one: string) => {
    setProgress(({ [one]: before, ...others }) => ({ ...others, [one]: { received: before?.received ?? 0 } }));
    setRound((n) => n + 1);
  };
  useResume(progress, retry);
  return {
    progress,
    atHand: (one) => chosen.has(one),
    take: (one, file) => {
      chosen.set(one, file);
      retry(one);
    },
    retry,
    forget: (one) => void chosen.delete(one),
  };
};

/** Goes on by itself with what was cut off: when the device says it is connected again, and from time to time. */
const useResume = (progress: Record<string, Progress>, retry: (key: string) => void): void => {
  const cut = Object.keys(progress).filter((key) => chosen.has(key) && isCutOff(progress[key]?.error));
  const again = useRef(() => {});
  useEffect(() => {
    again.current = () => cut.forEach(retry);
  });
  const waiting = cut.length > 0;
  useEffect(() => {
    if (!waiting) return;
    const go = () => again.current();
    const timer = setInterval(go, patience);
    globalThis.addEventListener("online", go);
    return () => {
      clearInterval(timer);
      globalThis.removeEventListener("online", go);
    };
  }, [waiting]);
};
