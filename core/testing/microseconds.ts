/** CPU microseconds of one turn, best of several rounds: what the code costs, not what else the machine does. */
export const microseconds = (turns: number, turn: () => unknown): number => {
  const round = () => {
    const before = process.cpuUsage();
    for (let at = 0; at < turns; at++) turn();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / turns;
  };
  return Math.min(...Array.from({ length: 8 }, round));
};
