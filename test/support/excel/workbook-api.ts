/** `Excel.Workbook`, its worksheets, and the registration of their events. */
import { areaFromArgument, areasFromArgument, COLUMNS, ROWS } from './area.ts'
import { accessDenied, HostFault, invalidArgument } from './fault.ts'
import { type ExcelNode, type Level, type Member, type NodeType, node } from './node.ts'
import { comments, notes } from './note-api.ts'
import type { References } from './protocol.ts'
import { range, rangeAreas } from './range-api.ts'
import type { SimSheet } from './sheet.ts'
import { EVENTS, WORKBOOK, type World } from './world.ts'

interface Sheeted {
  readonly world: World
  readonly sheet: SimSheet
}

/** Name as it travels, number of the event, since when for a sheet and for the collection. */
const REGISTRATIONS: readonly (readonly [name: string, event: number, sheet: Level | null, all: Level])[] = [
  ['DataChanged', EVENTS.changed, 7, 9],
  ['SelectionChanged', EVENTS.selected, 7, 9],
  ['FormatChanged', EVENTS.formatted, 9, 9],
  ['Activated', EVENTS.activated, 7, 7],
  ['Deactivated', EVENTS.deactivated, 7, 7],
  ['RowSorted', EVENTS.sorted, 10, 10],
  ['ColumnSorted', EVENTS.columnsSorted, 10, 10],
  ['NameChanged', EVENTS.renamed, 17, 17],
  ['Added', EVENTS.added, null, 7],
  ['Deleted', EVENTS.deleted, null, 7],
]

/** Members that register an event bear its name before or after. */
const asRegistered = (name: string): string => (name === 'NameChanged' ? `Event${name}` : `${name}Event`)

function registrations<S extends { readonly world: World }>(
  since: (row: (typeof REGISTRATIONS)[number]) => Level | null,
  target: (self: S) => string,
): Record<string, Member<S>> {
  const members: Record<string, Member<S>> = {}
  for (const row of REGISTRATIONS) {
    const level = since(row)
    if (level === null) continue
    const [name, event] = row
    members[`_Register${asRegistered(name)}`] = {
      since: level,
      call: (self) => self.world.register(event, target(self)),
    }
    members[`_Unregister${asRegistered(name)}`] = {
      since: level,
      call: (self) => self.world.unregister(event, target(self)),
    }
  }
  return members
}

const protection: NodeType<Sheeted> = {
  name: 'WorksheetProtection',
  members: {
    Protected: { since: 2, get: ({ sheet }) => sheet.protected },
    Protect: {
      since: 2,
      call: ({ world, sheet }) => {
        world.writing(sheet)
        sheet.protected = true
      },
    },
    Unprotect: {
      since: 2,
      call: ({ sheet }) => {
        sheet.protected = false
      },
    },
  },
}

function usedRange({ world, sheet }: Sheeted, valuesOnly: unknown): ExcelNode | null {
  world.standing(sheet)
  const area = sheet.used(valuesOnly === true)
  return area && range(world, sheet, area)
}

function byIndexes({ world, sheet }: Sheeted, args: readonly unknown[]): ExcelNode {
  const [row, column, rows, columns] = args.map(Number) as [number, number, number, number]
  const area = { top: row + 1, left: column + 1, bottom: row + rows, right: column + columns }
  if (!(row >= 0 && column >= 0 && rows > 0 && columns > 0 && area.bottom <= ROWS && area.right <= COLUMNS))
    throw invalidArgument(args.join())
  return range(world, sheet, area)
}

function activate({ world, sheet }: Sheeted): void {
  world.standing(sheet)
  if (sheet.visibility !== 'Visible') throw new HostFault('InvalidOperation', 'the sheet is hidden')
  world.book.activate(sheet)
}

function remove({ world, sheet }: Sheeted): void {
  const { book } = world
  if (world.grouped) throw new HostFault('UndoNotSupported', 'a sheet cannot be deleted within an undo group')
  const left = book.sheets.filter((each) => each !== sheet && each.visibility === 'Visible')
  if (left.length === 0) throw new HostFault('InvalidOperation', 'the last visible sheet')
  book.sheets = book.sheets.filter((each) => each !== sheet)
  if (book.active === sheet) book.activate(left[0]!)
  book.happens({ kind: 'deleted', sheet })
}

const WHOLE = { top: 1, left: 1, bottom: ROWS, right: COLUMNS }

const worksheet: NodeType<Sheeted> = {
  name: 'Worksheet',
  id: ({ sheet }) => sheet.id,
  members: {
    Id: { since: 1, get: ({ sheet }) => sheet.id },
    Name: {
      since: 1,
      get: ({ world, sheet }) => {
        world.standing(sheet)
        return sheet.name
      },
      set: ({ world, sheet }, name) => {
        world.written = true
        sheet.name = String(name)
      },
    },
    Position: { since: 1, get: ({ world, sheet }) => world.book.sheets.indexOf(sheet) },
    Visibility: {
      since: 1,
      get: ({ sheet }) => sheet.visibility,
      set: ({ world, sheet }, visibility) => {
        world.written = true
        sheet.visibility = visibility as SimSheet['visibility']
      },
    },
    Protection: { since: 2, get: (self) => node(protection, self) },
    Notes: {
      since: 18,
      get: ({ world, sheet }) => {
        if (world.failing.notesFail) throw new HostFault('GeneralException', 'notes')
        return notes(world, sheet)
      },
    },
    Comments: { since: 10, get: ({ world, sheet }) => comments(world, sheet) },
    GetRange: {
      since: 1,
      call: ({ world, sheet }, [address]) => {
        world.standing(sheet)
        return range(world, sheet, address == null ? WHOLE : areaFromArgument(address))
      },
    },
    GetRangeByIndexes: { since: 7, call: byIndexes },
    GetRanges: {
      since: 9,
      call: ({ world, sheet }, [address]) => {
        if (world.failing.listsFail && String(address).includes(',')) throw invalidArgument(String(address))
        return rangeAreas({ world, sheet, areas: address == null ? [WHOLE] : areasFromArgument(address) })
      },
    },
    GetCell: {
      since: 1,
      call: (self, [row, column]) => byIndexes(self, [row, column, 1, 1]),
    },
    GetUsedRange: {
      since: 1,
      call: (self, [valuesOnly]) =>
        usedRange(self, valuesOnly) ??
        range(self.world, self.sheet, { top: 1, left: 1, bottom: 1, right: 1 }),
    },
    GetUsedRangeOrNullObject: { since: 4, call: (self, [valuesOnly]) => usedRange(self, valuesOnly) },
    Activate: { since: 1, call: activate },
    Delete: { since: 1, call: remove },
    ...registrations<Sheeted>(
      ([, , since]) => since,
      ({ sheet }) => sheet.id,
    ),
  },
}

const sheetNode = (world: World, sheet: SimSheet): ExcelNode => node(worksheet, { world, sheet })

const worksheets: NodeType<{ readonly world: World }> = {
  name: 'WorksheetCollection',
  items: ({ world }) => world.book.sheets.map((sheet) => sheetNode(world, sheet)),
  item: ({ world }, key) => sheetNode(world, world.book.sheet(key)),
  members: {
    GetActiveWorksheet: {
      since: 1,
      call: ({ world }) => {
        if (world.book.chartInFront) throw new HostFault('GeneralException', 'a chart is in front')
        return sheetNode(world, world.book.active)
      },
    },
    GetItemOrNullObject: {
      since: 4,
      call: ({ world }, [key]) => {
        const sheet = world.book.find(key)
        return sheet ? sheetNode(world, sheet) : null
      },
    },
    GetCount: { since: 4, call: ({ world }) => world.book.sheets.length },
    Add: {
      since: 1,
      call: ({ world }, [name]) => {
        if (name != null && world.book.find(name)) throw accessDenied(`there is a sheet ${String(name)}`)
        world.written = true
        const sheet = world.book.add(name == null ? `Sheet${world.book.sheets.length + 1}` : String(name))
        world.book.happens({ kind: 'added', sheet })
        return sheetNode(world, sheet)
      },
    },
    ...registrations<{ readonly world: World }>(
      ([, , , since]) => since,
      () => WORKBOOK,
    ),
  },
}

const workbook: NodeType<{ readonly world: World; readonly references: References }> = {
  name: 'Workbook',
  members: {
    Name: { since: 7, get: ({ world }) => world.book.name },
    Worksheets: { since: 1, get: ({ world }) => node(worksheets, { world }) },
    GetSelectedRange: {
      since: 1,
      call: ({ world }) => range(world, world.book.active, world.book.selected),
    },
    _RemoveReference: { since: 1, call: ({ references }, [name]) => references.drop(String(name)) },
  },
}

export const workbookNode = (world: World, references: References): ExcelNode =>
  node(workbook, { world, references })
