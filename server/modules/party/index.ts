/** Citizens and firms, and who may act for whom. */
export { addMandate, addParty, partiesOf, partyNames, type NewParty, type PartyRow } from "./store.ts";
