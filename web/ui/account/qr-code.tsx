/** A QR code drawn from its squares, with the quiet zone that scanners need around it. */
export function QrCode({ squares, label }: { squares: string[]; label: string }) {
  const size = squares.length + 8;
  const dark = squares.flatMap((row, y) =>
    Array.from(row).flatMap((square, x) => (square === "1" ? [`M${x + 4} ${y + 4}h1v1h-1z`] : [])),
  );
  return (
    <svg className="mf-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join("")} fill="#000" />
    </svg>
  );
}
