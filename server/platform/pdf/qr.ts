import qrcode from "qrcode";

/** The dark squares of a QR code (level M): rows and columns, and its size in squares. */
export const qrSquares = (text: string): { size: number; dark: { row: number; column: number }[] } => {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  const dark = Array.from({ length: size * size }, (_, at) => ({
    row: Math.floor(at / size),
    column: at % size,
  })).filter(({ row, column }) => modules.get(row, column));
  return { size, dark };
};
