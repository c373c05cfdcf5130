import { useId } from "react";

/** Reads a text file that someone picks. */
export function PickFile({ label, accept, onText }: { label: string; accept: string; onText: (text: string) => void }) {
  const id = useId();
  return (
    <p>
      <label htmlFor={id}>{label}</label>{" "}
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={(event) => {
          void event.target.files?.[0]?.text().then(onText);
        }}
      />
    </p>
  );
}
