/** Draws the add-in's icons into addin/icons/: `node scripts/run.mjs scripts/icons.ts`. The PNGs are committed. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { writePng } from './png.ts'

/** Red, green, blue. */
type Colour = readonly [number, number, number]
type Shape = (x: number, y: number) => boolean
/** Painted in order, later over earlier, on a field of 16 by 16. */
type Drawing = readonly (readonly [Shape, Colour])[]

const ICON_SIZES = [16, 32, 64, 80] as const
const SAMPLES = 6

const INK: Colour = [66, 66, 66]
const PAPER: Colour = [255, 255, 255]
const LINE: Colour = [189, 189, 189]
const BLUE: Colour = [15, 108, 189]
const RED: Colour = [197, 15, 31]
const AMBER: Colour = [188, 116, 0]
const VIOLET: Colour = [91, 71, 176]

const box =
  (left: number, top: number, right: number, bottom: number, radius = 0): Shape =>
  (x, y) => {
    const dx = Math.max(left + radius - x, x - (right - radius), 0)
    const dy = Math.max(top + radius - y, y - (bottom - radius), 0)
    const inside = x >= left && x <= right && y >= top && y <= bottom
    return inside && (dx === 0 || dy === 0 || Math.hypot(dx, dy) <= radius)
  }

const disc =
  (cx: number, cy: number, radius: number): Shape =>
  (x, y) =>
    Math.hypot(x - cx, y - cy) <= radius

/** A line through the points with round ends. */
const stroke =
  (width: number, ...points: readonly (readonly [number, number])[]): Shape =>
  (x, y) =>
    points.slice(1).some(([bx, by], at) => {
      const [ax, ay] = points[at]!
      const [dx, dy] = [bx - ax, by - ay]
      const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
      return Math.hypot(x - ax - along * dx, y - ay - along * dy) <= width / 2
    })

/** A sheet of paper with a header row and lines, its upper left corner at (x, y). */
const sheet = (x: number, y: number, width: number, height: number): Drawing => [
  [box(x, y, x + width, y + height, 1), INK],
  [box(x + 1, y + 1, x + width - 1, y + height - 1, 0.3), PAPER],
  [box(x + 1, y + 1, x + width - 1, y + 3.5), BLUE],
  [box(x + 1, y + 6, x + width - 1, y + 6.6), LINE],
  [box(x + 1, y + 9, x + width - 1, y + 9.6), LINE],
  [box(x + width * 0.4, y + 3.5, x + width * 0.4 + 0.6, y + height - 1), LINE],
]

const badge = (colour: Colour): Drawing => [
  [disc(11.2, 11.2, 4.8), PAPER],
  [disc(11.2, 11.2, 4.3), colour],
]

const tick: Drawing = [[stroke(1.3, [9.2, 11.4], [10.7, 12.9], [13.3, 9.8]), PAPER]]

const drawings: Readonly<Record<string, Drawing>> = {
  app: [
    [box(0.5, 0.5, 15.5, 15.5, 2.6), BLUE],
    [box(3, 3, 13, 13, 1), PAPER],
    [box(3, 6, 13, 6.7), LINE],
    [box(6.2, 3, 6.9, 13), LINE],
    [stroke(2, [4.8, 9], [7.6, 11.6], [12.4, 5.4]), BLUE],
  ],
  check: [...sheet(1, 1, 11.5, 13), ...badge(BLUE), ...tick],
  'check-all': [...sheet(3.6, 0.4, 10, 11), ...sheet(0.6, 3, 10, 11.6), ...badge(BLUE), ...tick],
  clear: [
    ...sheet(1, 1, 11.5, 13),
    ...badge(RED),
    [stroke(1.3, [9.5, 9.5], [12.9, 12.9]), PAPER],
    [stroke(1.3, [12.9, 9.5], [9.5, 12.9]), PAPER],
  ],
  summary: [
    ...sheet(1, 1, 11.5, 13),
    ...badge(VIOLET),
    [stroke(1.1, [13, 9], [9.6, 9], [11.4, 11.2], [9.6, 13.4], [13, 13.4]), PAPER],
  ],
  list: [
    [box(0.8, 0.8, 15.2, 15.2, 1.2), INK],
    [box(1.8, 1.8, 14.2, 14.2, 0.4), PAPER],
    [disc(4.4, 4.8, 1.3), RED],
    [disc(4.4, 8, 1.3), AMBER],
    [disc(4.4, 11.2, 1.3), BLUE],
    [box(6.8, 4.2, 12.6, 5.4), INK],
    [box(6.8, 7.4, 12.6, 8.6), INK],
    [box(6.8, 10.6, 12.6, 11.8), INK],
  ],
}

/** RGBA bytes, row by row. */
function paint(drawing: Drawing, size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4)
  for (let at = 0; at < size * size; at++) {
    const sum = [0, 0, 0]
    let covered = 0
    for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
      const x = (((at % size) + ((sample % SAMPLES) + 0.5) / SAMPLES) * 16) / size
      const y = ((Math.floor(at / size) + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * 16) / size
      const colour = drawing.findLast(([shape]) => shape(x, y))?.[1]
      if (colour === undefined) continue
      covered++
      for (const channel of [0, 1, 2]) sum[channel]! += colour[channel]!
    }
    if (covered === 0) continue
    pixels.set(
      sum.map((total) => Math.round(total / covered)),
      at * 4,
    )
    pixels[at * 4 + 3] = Math.round((255 * covered) / SAMPLES ** 2)
  }
  return pixels
}

mkdirSync('addin/icons', { recursive: true })
for (const [name, drawing] of Object.entries(drawings))
  for (const size of ICON_SIZES)
    writeFileSync(`addin/icons/${name}-${size}.png`, writePng(size, size, paint(drawing, size)))
