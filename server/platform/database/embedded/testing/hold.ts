// Uses the embedded database of a folder until it is ended: node hold.ts FOLDER [claim]. Prints one line when ready, or
// the problem.
import { startEmbedded } from "../start.ts";

const [dataDir = "", wish] = process.argv.slice(2);
const version = process.env["MINGFA_TEST_PG"] === "15" ? 15 : 18;
const events: string[] = [];
try {
  const embedded = await startEmbedded({ dataDir, version, onEvent: (event) => events.push(event) });
  process.once("SIGTERM", () => void embedded.stop().then(() => process.exit(0)));
  try {
    if (wish === "claim") await embedded.claim();
    console.log(JSON.stringify({ url: embedded.url, ownerUrl: embedded.ownerUrl, postmaster: embedded.pid(), events }));
  } catch (error) {
    await embedded.stop();
    throw error;
  }
} catch (error) {
  console.log(JSON.stringify({ problem: String(error) }));
  process.exit(1);
}
