/** Authorities, their powers, their officers and posts. */
export {
  addOfficer,
  addOrgan,
  endPosts,
  findOfficer,
  officerNames,
  officersOf,
  organNames,
  organOfPower,
  type NewOfficer,
  type NewOrgan,
  type OfficerRow,
} from "./store.ts";
