/** Millimetres in points. */
const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** A sheet: its size and the box that holds the text, in points from the top left corner. */
export type Sheet = { width: number; height: number; left: number; top: number; right: number; bottom: number };

/** A4 with the type area of GB/T 9704: 37 mm above, 28 mm on the left, 156 × 225 mm. */
export const upright: Sheet = {
  width: mm(210),
  height: mm(297),
  left: mm(28),
  top: mm(37),
  right: mm(28 + 156),
  bottom: mm(37 + 225),
};

/** A4 across, for certificates; a frame stands around it. */
export const across: Sheet = {
  width: mm(297),
  height: mm(210),
  left: mm(46),
  top: mm(28),
  right: mm(251),
  bottom: mm(178),
};

/** 三号: 28 characters make a line of 156 mm, 22 lines a page. */
export const bodySize = 15.75;
export const leading = 29;
/** A county's or city's department: 4.2 cm across. */
export const sealRadius = mm(21);
export const qrSide = mm(26);
export const footerSize = 10.5;
/** The footer's baseline: 7 mm below the type area. */
export const footerDrop = mm(11);
