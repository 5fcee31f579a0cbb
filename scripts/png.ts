/** Writing small PNG pictures, and making those of a browser smaller: few colours, packed tightly. */
import { deflateSync, inflateSync } from 'node:zlib'
import { crc32 } from '../workbook/zip/crc32.ts'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body) >>> 0, body.length + 4)
  return out
}

/** @param kind PNG's colour type: 3 for a palette, 6 for RGBA */
function write(
  width: number,
  height: number,
  kind: 3 | 6,
  pixels: Uint8Array,
  extra: readonly Buffer[],
): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, kind, 0, 0, 0], 8)
  const line = pixels.length / height
  const lines = Buffer.alloc(height * (line + 1))
  for (let row = 0; row < height; row++)
    lines.set(pixels.subarray(row * line, (row + 1) * line), row * (line + 1) + 1)
  const data = chunk('IDAT', deflateSync(lines, { level: 9 }))
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), ...extra, data, chunk('IEND', new Uint8Array())])
}

/** @param pixels RGBA, row by row */
export const writePng = (width: number, height: number, pixels: Uint8Array): Buffer =>
  write(width, height, 6, pixels, [])

const paeth = (a: number, b: number, c: number): number => {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)]
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
}

/** Colours of a picture without gaps between lines: 0xRRGGBB of each pixel. */
function readColours(png: Buffer): { width: number; height: number; colours: Uint32Array } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const depth = { 2: 3, 6: 4 }[png[25]!]
  if (depth === undefined || png[24] !== 8) throw new RangeError('a picture of 8-bit RGB or RGBA is expected')
  const data: Buffer[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const lines = inflateSync(Buffer.concat(data))
  const stride = width * depth
  const bytes = new Uint8Array(height * stride)
  for (let row = 0; row < height; row++) {
    const filter = lines[row * (stride + 1)]!
    for (let i = 0; i < stride; i++) {
      const to = row * stride + i
      const a = i < depth ? 0 : bytes[to - depth]!
      const b = row === 0 ? 0 : bytes[to - stride]!
      const c = row === 0 || i < depth ? 0 : bytes[to - stride - depth]!
      const guess = [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter]!
      bytes[to] = lines[row * (stride + 1) + 1 + i]! + guess
    }
  }
  const colours = Uint32Array.from(
    { length: width * height },
    (_, at) => (bytes[at * depth]! << 16) | (bytes[at * depth + 1]! << 8) | bytes[at * depth + 2]!,
  )
  return { width, height, colours }
}

const distance = (a: number, b: number): number =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2

/** The picture with its most frequent colours, the others moved to the nearest of them. */
export function smallerPng(png: Buffer, most = 48): Buffer {
  const { width, height, colours } = readColours(png)
  const frequency = new Map<number, number>()
  for (const colour of colours) frequency.set(colour, (frequency.get(colour) ?? 0) + 1)
  const palette = [...frequency]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([colour]) => colour)
  const places = new Map<number, number>()
  for (const colour of frequency.keys())
    places.set(
      colour,
      palette.reduce(
        (best, each, at) => (distance(each, colour) < distance(palette[best]!, colour) ? at : best),
        0,
      ),
    )
  const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  return write(
    width,
    height,
    3,
    Uint8Array.from(colours, (colour) => places.get(colour)!),
    [chunk('PLTE', table)],
  )
}
