/** A floor plan as an applicant might draw it, as a real PDF of one page: walls, doors, numbered rooms, in points. */
export const floorPlan = (area: number): Uint8Array => {
  const wide = 300 + (area % 60);
  const rooms: [x: number, y: number, width: number, height: number][] = [
    [80, 420, wide, 300],
    [80, 600, wide / 2, 120],
    [80 + wide / 2, 600, wide / 2, 120],
    [80, 420, 90, 80],
  ];
  const drawn = [
    "1.5 w",
    ...rooms.map((room) => `${room.join(" ")} re S`),
    ...rooms.map(([x, y, width, height], index) => text(x + width / 2 - 8, y + height / 2, 14, String(index + 1))),
    text(80, 390, 11, `1 Dining room   2 Kitchen   3 Cold room   4 Store   -   ${area} m2   1:100`),
  ].join("\n");
  return pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ]);
};

const text = (x: number, y: number, size: number, words: string): string =>
  `BT /F1 ${size} Tf ${Math.round(x)} ${Math.round(y)} Td (${words}) Tj ET`;

/** Objects as a whole file, with the table that says where each begins. */
const pdfOf = (objects: string[]): Uint8Array => {
  let body = "%PDF-1.4\n";
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    places.push(body.length);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`,
    "latin1",
  );
};
