import type { Basis, BeginFile, FileView, Text } from "@mingfa/contract";
import { createContext, useContext } from "react";
import type { Fault } from "./check-answers.ts";

/** One thing to choose from: an officer, an object of the matter. */
export type Choice = { id: string; label: Text };

/** What all fields of a drawn form share. `scope` keeps ids of several forms on one page apart. */
export type FormSetting = {
  scope: string;
  faults: Fault[];
  officers?: Choice[] | undefined;
  objects?: Record<string, Choice[]> | undefined;
  /** The article by which a question is asked, by its name. */
  basis?: Record<string, Basis> | undefined;
  /** Begins the upload of a file for a question; absent where none can be uploaded. */
  beginFile?: BeginUpload | undefined;
};

/** Tells the server of a file before a byte of it flows, and learns how much of it is there. */
export type BeginUpload = (file: BeginFile) => Promise<FileView>;

export const FormSettingContext = createContext<FormSetting>({ scope: "form", faults: [] });

export const useFormSetting = (): FormSetting => useContext(FormSettingContext);

export const faultAt = (faults: Fault[], path: string): Fault | undefined =>
  faults.find((fault) => fault.field === path);
