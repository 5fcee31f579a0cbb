/** What the pure rooms and the pages say names no command: a page has none, and whoever reads it could not find one. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { commandTable } from '../pipeline/command-table.ts'

const ROOMS = ['templates', 'rules', 'programmes', 'submissions', 'workbook', 'office', 'ui', 'desk', 'addin']

const { commands } = commandTable(() => undefined)
const NAMES = commands.map((command) => command.name())
const COMMAND = new RegExp(`(?<![\\w./-])(${NAMES.join('|')})(?![\\w.-])|(?<![\\w-])--[a-z]`)

const COMMENT = /\/\*[\s\S]*?\*\//g
const LITERAL = /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|"(?:[^"\\\n]|\\.)*"/g

/** Literals in Chinese that name a command or an option. */
const commandsIn = (source: string): string[] =>
  [...source.replace(COMMENT, '').matchAll(LITERAL)]
    .map(([literal]) => literal.replace(/\$\{[^}]*\}/g, '…'))
    .filter((literal) => /\p{Script=Han}/u.test(literal) && COMMAND.test(literal))

it('no sentence of the pure rooms and the pages names a command', () => {
  const found = ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .flatMap((name) =>
        commandsIn(readFileSync(join(room, name), 'utf8')).map((says) => `${room}/${name}: ${says}`),
      ),
  )
  expect(found).toEqual([])
})

it.each([
  ["'请用 templates 生成一份'", 1],
  ['`“…”里没有：请用 --office 指定`', 1],
  ["'先 unlock'", 1],
  ["'请点“汇总”'", 0],
  ["'templates/forms'", 0],
  ["'见 docs/templates.md 的说明'", 0],
  ['/** 用 rollup 汇总 */', 0],
])('%s has %i', (source, times) => {
  expect(commandsIn(source)).toHaveLength(times)
})
