/** The number of an official paper (文号): its word, the year in tortoise-shell brackets, the serial without noughts. */
export const officialNumber = (word: string, year: number, serial: number): string => `${word}〔${year}〕第${serial}号`;
