/** A stretch of words that stayed, went or came. */
export type TextChange = { kind: "same" | "removed" | "added"; text: string };

/** A Han character or a mark stands alone; a run of Latin letters or of figures is one word. */
const WORD = /[A-Za-z]+|[0-9]+|./gsu;
/** Past so many edits the texts have nothing in common that would help a reader. */
const MOST_EDITS = 1_000;

/**
 * What changed between two texts, word by word, in reading order. Leaving out what was added gives `before`, leaving
 * out what was removed gives `after`.
 */
export function diffText(before: string, after: string): TextChange[] {
  const a = before.match(WORD) ?? [];
  const b = after.match(WORD) ?? [];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const middle = edits(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return joined([
    { kind: "same", text: a.slice(0, start).join("") },
    ...withoutSpecks(joined(middle)),
    { kind: "same", text: a.slice(a.length - end).join("") },
  ]);
}

/** The shortest script of edits between two lists of words (Myers 1986). */
function edits(a: readonly string[], b: readonly string[]): TextChange[] {
  const whole: TextChange[] = [
    { kind: "removed", text: a.join("") },
    { kind: "added", text: b.join("") },
  ];
  const trace: Map<number, number>[] = [];
  let reached = new Map([[1, 0]]);
  for (let d = 0; d <= Math.min(a.length + b.length, MOST_EDITS); d += 1) {
    const next = new Map(reached);
    trace.push(reached);
    for (let k = -d; k <= d; k += 2) {
      const [left = -1, right = -1] = [reached.get(k - 1), reached.get(k + 1)];
      let x = k === -d || (k !== d && left < right) ? right : left + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, trace);
    }
    reached = next;
  }
  return whole;
}

function walkBack(a: readonly string[], b: readonly string[], trace: readonly Map<number, number>[]): TextChange[] {
  const found: TextChange[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const reached = trace[d] ?? new Map<number, number>();
    const k = x - y;
    const [left = -1, right = -1] = [reached.get(k - 1), reached.get(k + 1)];
    const from = k === -d || (k !== d && left < right) ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : (reached.get(from) ?? 0);
    const fromY = d === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) found.push({ kind: "same", text: a[((y -= 1), (x -= 1))] ?? "" });
    if (d === 0) break;
    if (x > fromX) found.push({ kind: "removed", text: a[(x -= 1)] ?? "" });
    else found.push({ kind: "added", text: b[(y -= 1)] ?? "" });
  }
  return found.toReversed();
}

/**
 * A single character that stayed between two changes counts as gone and come again: what two sentences share by chance
 * makes a difference unreadable.
 */
function withoutSpecks(changes: readonly TextChange[]): TextChange[] {
  const isChange = (at: number) => changes[at] !== undefined && changes[at].kind !== "same";
  return changes.flatMap((change, at): TextChange[] =>
    change.kind === "same" && /^.$/su.test(change.text) && isChange(at - 1) && isChange(at + 1)
      ? [
          { kind: "removed", text: change.text },
          { kind: "added", text: change.text },
        ]
      : [change],
  );
}

/** Neighbours of one kind as one; between two stretches that stayed, what went comes before what came. */
function joined(changes: readonly TextChange[]): TextChange[] {
  const found: TextChange[] = [];
  let [removed, added] = ["", ""];
  const settle = () => {
    if (removed !== "") found.push({ kind: "removed", text: removed });
    if (added !== "") found.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  for (const { kind, text } of changes) {
    if (text === "") continue;
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else {
      settle();
      const last = found.at(-1);
      if (last?.kind === "same") last.text += text;
      else found.push({ kind, text });
    }
  }
  settle();
  return found;
}
