/** The guides name commands and options that there are, and leave no command out. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { commandLine } from '../pipeline/support/command-line.ts'

const { cli } = commandLine()

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')

const GUIDE = 'docs/使用说明.md'

interface Call {
  readonly command: string
  readonly options: readonly string[]
}

/** `union-workbooks check 文件 --marked 文件夹` wherever it stands, in a line of its own or within a sentence. */
const calls = (path: string): Call[] =>
  [...read(path).matchAll(/union-workbooks ([a-z][a-z-]*)([^`\n]*)/g)].map(([, command, rest]) => ({
    command: command!,
    options: [...rest!.matchAll(/--[a-z][a-z-]*/g)].map(([option]) => option),
  }))

/** What `--help` says of a command, asked once. */
const helps = new Map<string, string>()

const commandsOf = (help: string): string[] =>
  [...help.matchAll(/^ {2}([a-z][a-z-]*)[ <[]/gm)].map(([, command]) => command!)

describe('the guides', () => {
  it.each([GUIDE, 'README.md'])('%s names commands and options that there are', (path) => {
    const known = new Set(commandsOf(cli('--help').stdout))
    const wrong = calls(path).flatMap(({ command, options }) => {
      if (!known.has(command)) return [command]
      const help = helps.get(command) ?? cli(command, '--help').stdout
      helps.set(command, help)
      return options
        .filter((option) => !new RegExp(`${option}(?![a-z-])`).test(help))
        .map((o) => `${command} ${o}`)
    })
    expect(wrong).toEqual([])
  })

  it('leave no command out', () => {
    const told = new Set(calls(GUIDE).map(({ command }) => command))
    expect(commandsOf(cli('--help').stdout).filter((command) => !told.has(command))).toEqual([])
  })

  it('stand in the README’s table, each command in a row', () => {
    const cells = [...read('README.md').matchAll(/^\| (`.*?`) \|/gm)].map(([, cell]) => cell!)
    const told = new Set(
      cells.flatMap((cell) => [...cell.matchAll(/`([a-z][a-z-]*)/g)].map(([, name]) => name!)),
    )
    expect(commandsOf(cli('--help').stdout).filter((command) => !told.has(command))).toEqual([])
  })

  it('link to headings that there are', () => {
    const text = read(GUIDE)
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
      title!
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    )
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor!)
    expect(links.filter((anchor) => !headings.includes(anchor))).toEqual([])
    expect(links.length).toBeGreaterThan(0)
  })
})
