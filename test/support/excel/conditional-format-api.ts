/** `Excel.ConditionalFormatCollection` and its formats; only those of type custom can be added. */
import { overlaps } from './area.ts'
import { apiNotFound, HostFault, itemNotFound } from './fault.ts'
import { type ExcelNode, type NodeType, node } from './node.ts'
import { range, rangeAreas } from './range-api.ts'
import type { SimFormat } from './sheet.ts'
import type { Cells } from './world.ts'

interface Formatted extends Pick<Cells, 'world' | 'sheet'> {
  readonly format: SimFormat
}

function standing({ world, sheet, format }: Formatted): SimFormat {
  world.standing(sheet)
  if (format.broken || !sheet.formats.includes(format)) throw itemNotFound(`conditional format ${format.id}`)
  return format
}

const change = (formatted: Formatted, put: (format: SimFormat) => void): void => {
  formatted.world.writing(formatted.sheet)
  put(standing(formatted))
}

const rule: NodeType<Formatted> = {
  name: 'ConditionalFormatRule',
  members: {
    Formula: {
      since: 6,
      get: (formatted) => standing(formatted).formula,
      set: (formatted, formula) =>
        change(formatted, (format) => {
          format.formula = String(formula).replace(/^=?/, '=')
        }),
    },
  },
}

const fill: NodeType<Formatted> = {
  name: 'ConditionalRangeFill',
  members: {
    Color: {
      since: 6,
      get: (formatted) => standing(formatted).fill,
      set: (formatted, colour) =>
        change(formatted, (format) => {
          format.fill = String(colour)
        }),
    },
  },
}

const font: NodeType<Formatted> = {
  name: 'ConditionalRangeFont',
  members: {
    Color: {
      since: 6,
      get: (formatted) => standing(formatted).font,
      set: (formatted, colour) =>
        change(formatted, (format) => {
          format.font = String(colour)
        }),
    },
  },
}

const rangeFormat: NodeType<Formatted> = {
  name: 'ConditionalRangeFormat',
  members: {
    Fill: { since: 6, get: (formatted) => node(fill, formatted) },
    Font: { since: 6, get: (formatted) => node(font, formatted) },
  },
}

const custom: NodeType<Formatted> = {
  name: 'CustomConditionalFormat',
  members: {
    Rule: { since: 6, get: (formatted) => node(rule, formatted) },
    Format: { since: 6, get: (formatted) => node(rangeFormat, formatted) },
  },
}

function customOf(formatted: Formatted): ExcelNode {
  if (standing(formatted).type !== 'Custom')
    throw new HostFault('InvalidOperation', `a format of type ${formatted.format.type}`)
  return node(custom, formatted)
}

const formatType: NodeType<Formatted> = {
  name: 'ConditionalFormat',
  id: ({ format }) => format.id,
  members: {
    Id: { since: 6, get: ({ format }) => format.id },
    Type: { since: 6, get: (formatted) => standing(formatted).type },
    Priority: { since: 6, get: ({ sheet, format }) => sheet.formats.indexOf(format) },
    StopIfTrue: { since: 6, get: ({ format }) => format.stopIfTrue },
    Custom: { since: 6, get: customOf },
    CustomOrNullObject: {
      since: 6,
      get: (formatted) => (formatted.format.type === 'Custom' ? customOf(formatted) : null),
    },
    Delete: {
      since: 6,
      call: (formatted) =>
        change(formatted, (format) => {
          formatted.sheet.formats = formatted.sheet.formats.filter((each) => each !== format)
        }),
    },
    GetRange: {
      since: 6,
      call: ({ world, sheet, format }) => {
        if (format.areas.length !== 1) throw new HostFault('InvalidOperation', 'several ranges')
        return range(world, sheet, format.areas[0]!)
      },
    },
    GetRangeOrNullObject: {
      since: 6,
      call: ({ world, sheet, format }) =>
        format.areas.length === 1 ? range(world, sheet, format.areas[0]!) : null,
    },
    GetRanges: {
      since: 9,
      call: ({ world, sheet, format }) => rangeAreas({ world, sheet, areas: format.areas }),
    },
  },
}

const touching = ({ sheet, areas }: Cells): SimFormat[] =>
  sheet.formats.filter((format) => format.areas.some((one) => areas.some((other) => overlaps(one, other))))

const collection: NodeType<Cells> = {
  name: 'ConditionalFormatCollection',
  items: (cells) => {
    cells.world.standing(cells.sheet)
    return touching(cells).map((format) => node(formatType, { ...cells, format }))
  },
  item: (cells, id) => {
    const format = touching(cells).find((each) => each.id === id)
    if (!format) throw itemNotFound(`conditional format ${String(id)}`)
    return node(formatType, { ...cells, format })
  },
  members: {
    GetCount: { since: 6, call: (cells) => touching(cells).length },
    GetItemAt: {
      since: 6,
      call: (cells, [index]) => {
        const format = touching(cells)[Number(index)]
        if (!format) throw itemNotFound(`conditional format ${String(index)}`)
        return node(formatType, { ...cells, format })
      },
    },
    ClearAll: {
      since: 6,
      call: (cells) => {
        cells.world.writing(cells.sheet)
        const gone = new Set(touching(cells))
        cells.sheet.formats = cells.sheet.formats.filter((each) => !gone.has(each))
      },
    },
    Add: {
      since: 6,
      call: ({ world, sheet, areas }, [type]) => {
        world.writing(sheet)
        if (type !== 'Custom') throw apiNotFound(`a conditional format of type ${String(type)}`)
        const format: SimFormat = {
          id: world.book.newId(),
          type,
          areas,
          formula: '',
          fill: '',
          font: '',
          stopIfTrue: false,
        }
        sheet.formats.unshift(format)
        return node(formatType, { world, sheet, format })
      },
    },
  },
}

export const conditionalFormats = (cells: Cells): ExcelNode => node(collection, cells)
