/** `Excel.NoteCollection`, and as much of threaded comments as shows where they are. */
import { HostFault, itemNotFound } from './fault.ts'
import { type ExcelNode, type NodeType, node } from './node.ts'
import { cellOf, range } from './range-api.ts'
import type { SimNote, SimSheet } from './sheet.ts'
import type { World } from './world.ts'

interface Noted {
  readonly world: World
  readonly sheet: SimSheet
  readonly note: SimNote
}

interface Notes {
  readonly world: World
  readonly sheet: SimSheet
}

const cell = (world: World, sheet: SimSheet, row: number, column: number): ExcelNode =>
  range(world, sheet, { top: row, left: column, bottom: row, right: column })

const noteType: NodeType<Noted> = {
  name: 'Note',
  members: {
    AuthorName: { since: 18, get: ({ note }) => note.author },
    Content: {
      since: 18,
      get: ({ note }) => note.content,
      set: ({ world, sheet, note }, content) => {
        world.writing(sheet)
        note.content = String(content)
      },
    },
    Delete: {
      since: 18,
      call: ({ world, sheet, note }) => {
        world.writing(sheet)
        if (!sheet.notes.includes(note)) throw itemNotFound('note')
        sheet.notes = sheet.notes.filter((each) => each !== note)
      },
    },
    GetLocation: {
      since: 18,
      call: ({ world, sheet, note }) => cell(world, sheet, note.row, note.column),
    },
  },
}

function at({ sheet }: Notes, key: unknown): SimNote | undefined {
  const { row, column } = cellOf(key)
  return sheet.notes.find((note) => note.row === row && note.column === column)
}

function add({ world, sheet }: Notes, [place, content]: readonly unknown[]): ExcelNode {
  world.writing(sheet)
  const { row, column } = cellOf(place)
  if ([...sheet.notes, ...sheet.comments].some((each) => each.row === row && each.column === column))
    throw new HostFault('InvalidOperation', 'the cell has a note or a comment')
  const note: SimNote = { row, column, author: world.book.user, content: String(content) }
  sheet.notes.push(note)
  return node(noteType, { world, sheet, note })
}

const noteCollection: NodeType<Notes> = {
  name: 'NoteCollection',
  items: ({ world, sheet }) => sheet.notes.map((note) => node(noteType, { world, sheet, note })),
  members: {
    Add: { since: 18, call: add },
    GetCount: { since: 18, call: ({ sheet }) => sheet.notes.length },
    GetItem: {
      since: 18,
      call: (notes, [key]) => {
        const note = at(notes, key)
        if (!note) throw itemNotFound(`note ${String(key)}`)
        return node(noteType, { ...notes, note })
      },
    },
    GetItemOrNullObject: {
      since: 18,
      call: (notes, [key]) => {
        const note = at(notes, key)
        return note ? node(noteType, { ...notes, note }) : null
      },
    },
    GetItemAt: {
      since: 18,
      call: ({ world, sheet }, [index]) => {
        const note = sheet.notes[Number(index)]
        if (!note) throw itemNotFound(`note ${String(index)}`)
        return node(noteType, { world, sheet, note })
      },
    },
  },
}

export const notes = (world: World, sheet: SimSheet): ExcelNode => node(noteCollection, { world, sheet })

const commentType: NodeType<{ world: World; sheet: SimSheet; index: number }> = {
  name: 'Comment',
  id: ({ index }) => `comment${index}`,
  members: {
    Id: { since: 10, get: ({ index }) => `comment${index}` },
    Content: { since: 10, get: ({ sheet, index }) => sheet.comments[index]!.content },
    GetLocation: {
      since: 10,
      call: ({ world, sheet, index }) => {
        const { row, column } = sheet.comments[index]!
        return cell(world, sheet, row, column)
      },
    },
  },
}

const commentCollection: NodeType<Notes> = {
  name: 'CommentCollection',
  items: ({ world, sheet }) => sheet.comments.map((_, index) => node(commentType, { world, sheet, index })),
  item: ({ world, sheet }, id) => {
    const index = sheet.comments.findIndex((_, i) => `comment${i}` === id)
    if (index < 0) throw itemNotFound(String(id))
    return node(commentType, { world, sheet, index })
  },
  members: {},
}

export const comments = (world: World, sheet: SimSheet): ExcelNode =>
  node(commentCollection, { world, sheet })
