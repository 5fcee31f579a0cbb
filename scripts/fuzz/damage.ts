/** Damage to bytes: what disks, mails and half downloads do, and what a hand with a hex editor does. */
import fc from 'fast-check'
import { bytesOf } from '../fixtures/formats/zip.ts'

type Damage =
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'set'; readonly at: number; readonly to: Uint8Array }
  | { readonly kind: 'drop'; readonly at: number; readonly count: number }
  | { readonly kind: 'put'; readonly at: number; readonly piece: Uint8Array }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'copy'; readonly from: number; readonly count: number; readonly at: number }

const place = fc.nat({ max: 0x7fffffff })
const piece = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 6 }),
  fc.constantFrom(
    Uint8Array.of(0xff, 0xff, 0xff, 0xff),
    Uint8Array.of(0, 0, 0, 0),
    Uint8Array.of(0, 0, 0, 0x80),
    Uint8Array.of(0x50, 0x4b, 1, 2),
    Uint8Array.of(0x50, 0x4b, 5, 6),
  ),
)

const damage: fc.Arbitrary<Damage> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('flip' as const), at: place, bit: fc.nat({ max: 7 }) }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('set' as const), at: place, to: piece }) },
  fc.record({ kind: fc.constant('drop' as const), at: place, count: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ kind: fc.constant('put' as const), at: place, piece }),
  fc.record({ kind: fc.constant('cut' as const), at: place }),
  fc.record({
    kind: fc.constant('copy' as const),
    from: place,
    count: fc.integer({ min: 1, max: 400 }),
    at: place,
  }),
)

export const damages = fc.array(damage, { minLength: 1, maxLength: 4 })

const spliced = (bytes: Uint8Array, at: number, drop: number, put: Uint8Array): Uint8Array => {
  const out = new Uint8Array(bytes.length - Math.min(drop, bytes.length - at) + put.length)
  out.set(bytes.subarray(0, at))
  out.set(put, at)
  out.set(bytes.subarray(Math.min(bytes.length, at + drop)), at + put.length)
  return out
}

/** Most places are taken from the two ends, where a file's structure stands. */
function placeIn(bytes: Uint8Array, at: number): number {
  const near = Math.min(bytes.length, 3000)
  const where = Math.floor(at / 4)
  if (at % 4 === 0) return where % (bytes.length + 1)
  return at % 4 === 1 ? where % (near + 1) : bytes.length - (where % (near + 1))
}

export function damaged(bytes: Uint8Array, all: readonly Damage[]): Uint8Array {
  let out: Uint8Array = bytes.slice()
  for (const each of all) {
    const at = placeIn(out, each.kind === 'copy' ? each.from : each.at)
    if (each.kind === 'flip') {
      if (at < out.length) out[at]! ^= 1 << each.bit
    } else if (each.kind === 'set') out = spliced(out, at, each.to.length, each.to)
    else if (each.kind === 'drop') out = spliced(out, at, each.count, new Uint8Array())
    else if (each.kind === 'put') out = spliced(out, at, 0, each.piece)
    else if (each.kind === 'cut') out = out.slice(0, at)
    else out = spliced(out, placeIn(out, each.at), 0, out.slice(at, at + each.count))
  }
  return out
}

/** Pieces that mean something in a sheet's XML. */
const XML_PIECES = [
  '<',
  '>',
  '"',
  "'",
  '/',
  '=',
  '&',
  '&#x0;',
  '&amp;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?x',
  '?>',
  '<!DOCTYPE a [',
  '</row>',
  '<row>',
  '<row r="1">',
  '</c>',
  '<c>',
  '<c r="XFD1048576"><v>1</v></c>',
  '<v>',
  '</v>',
  '<is><t>',
  '<si/>',
  '</si>',
  '<rPh>',
  '<f>',
  '</sheetData>',
  '<sheetData>',
  '<mergeCell ref="A:XFD"/>',
  't="s"',
  ' r="0"',
  ' hidden="1"',
  'x:',
  '_x0000_',
  '1e999',
  '99999999999999999999',
]

export const xmlEdits = fc.array(
  fc.record({
    at: place,
    drop: fc.integer({ min: 0, max: 12 }),
    put: fc.oneof(fc.constantFrom(...XML_PIECES).map(bytesOf), fc.uint8Array({ maxLength: 3 })),
  }),
  { minLength: 1, maxLength: 4 },
)

export const edited = (
  bytes: Uint8Array,
  edits: readonly { readonly at: number; readonly drop: number; readonly put: Uint8Array }[],
): Uint8Array =>
  edits.reduce((out, { at, drop, put }) => spliced(out, at % (out.length + 1), drop, put), bytes)
