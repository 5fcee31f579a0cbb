import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COMMANDS, type OfficeAddin, serveRibbon } from '../../../addin/boot/ribbon.ts'
import { commandsOf } from '../../../scripts/manifest-check.ts'
import { commandsPage } from './commands-script.ts'

const pane = () => {
  const called: string[] = []
  const call = (name: string) => async (): Promise<void> => {
    called.push(name)
  }
  return {
    called,
    checkSheet: call('checkSheet'),
    checkAll: call('checkAll'),
    clearMarks: call('clearMarks'),
    fillSummary: call('fillSummary'),
    next: call('next'),
    previous: call('previous'),
  }
}

const showing = (showAsTaskpane = () => Promise.resolve()): OfficeAddin => ({ addin: { showAsTaskpane } })

const served = (given = pane(), office = showing()) => {
  const page = commandsPage()
  serveRibbon(page.ribbon, office, Promise.resolve(given))
  return { ...page, given }
}

describe('the ribbon', () => {
  it('has a function for each button of the manifest, and for nothing else but shortcuts', () => {
    const { actions } = JSON.parse(readFileSync('addin/boot/shortcuts.json', 'utf8'))
    const shortcuts = actions.map(({ id }: { id: string }) => id)
    const buttons = commandsOf(readFileSync('manifest.xml', 'utf8'))
    expect(Object.keys(COMMANDS)).toEqual([...new Set([...buttons, ...shortcuts])])
    expect([...commandsPage().ribbon.names]).toEqual(Object.keys(COMMANDS))
  })

  it.each([
    ['checkSheet', 'checkSheet'],
    ['checkBook', 'checkAll'],
    ['clearMarks', 'clearMarks'],
    ['makeSummary', 'fillSummary'],
    ['nextFinding', 'next'],
    ['previousFinding', 'previous'],
  ])('%s calls %s', async (name, action) => {
    const { press, given } = served()
    await press(name)
    expect(given.called).toEqual([action])
  })

  it.each([
    ['checkSheet', ['shown', 'checkSheet']],
    ['checkBook', ['shown', 'checkAll']],
    ['makeSummary', ['shown', 'fillSummary']],
    ['clearMarks', ['clearMarks']],
    ['nextFinding', ['next']],
  ])('%s brings the closed pane up before it works, where the answer stands there', async (name, order) => {
    const given = pane()
    const { press } = served(
      given,
      showing(async () => {
        given.called.push('shown')
      }),
    )
    await press(name)
    expect(given.called).toEqual(order)
  })

  it('tells Excel that it is done, though the work failed', async () => {
    const { press } = served({ ...pane(), checkSheet: () => Promise.reject(new Error('boom')) })
    await press('checkSheet')
  })

  it('goes on where the pane cannot be shown', async () => {
    const { press, given } = served(
      pane(),
      showing(() => Promise.reject(new Error('not here'))),
    )
    await press('checkSheet')
    expect(given.called).toEqual(['checkSheet'])
  })
})

describe('a command that comes before the pane’s module', () => {
  it('is associated at once, waits, and is done and completed in its turn', async () => {
    const page = commandsPage()
    expect([...page.associated.keys()]).toEqual(Object.keys(COMMANDS))
    const pressed = [page.press('checkSheet'), page.press('clearMarks')]
    const given = pane()
    serveRibbon(page.ribbon, showing(), Promise.resolve(given))
    await Promise.all(pressed)
    expect(given.called.sort()).toEqual(['checkSheet', 'clearMarks'])
    page.pass()
  })

  it('waits for the pane although it is served already', async () => {
    const page = commandsPage()
    const given = pane()
    let stands = (): void => undefined
    serveRibbon(
      page.ribbon,
      showing(),
      new Promise<typeof given>((resolve) => {
        stands = () => resolve(given)
      }),
    )
    const pressed = page.press('checkBook')
    await Promise.resolve()
    expect(given.called).toEqual([])
    stands()
    await pressed
    expect(given.called).toEqual(['checkAll'])
  })

  it('is completed after a while where nobody comes, and then not done any more', async () => {
    const page = commandsPage()
    const pressed = page.press('checkSheet')
    page.pass()
    await pressed
    const given = pane()
    serveRibbon(page.ribbon, showing(), Promise.resolve(given))
    await Promise.resolve()
    expect(given.called).toEqual([])
  })

  it('is completed where the pane cannot be loaded', async () => {
    const page = commandsPage()
    const pressed = page.press('checkSheet')
    serveRibbon(page.ribbon, showing(), Promise.reject(new Error('a missing chunk')))
    await pressed
  })

  it('is completed in a web view that is too old for the pane', () =>
    commandsPage({ old: true }).press('checkSheet'))
})

it('without Office nothing is associated, and nothing fails', () => {
  expect(commandsPage({ office: false }).associated.size).toBe(0)
})

it('is written for the oldest web views', () => {
  const script = readFileSync('addin/boot/commands.js', 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
  expect(script).not.toMatch(/=>|\b(?:const|let|class|async|await)\b|`|\.\.\.|\?\./)
})
