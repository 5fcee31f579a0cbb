import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COMMANDS, connectRibbon, type OfficeRibbon } from '../../../addin/boot/ribbon.ts'
import { commandsOf } from '../../../scripts/manifest-check.ts'

function ribbon(showAsTaskpane = () => Promise.resolve()) {
  const buttons = new Map<string, (event: { completed(): void }) => void>()
  const office: OfficeRibbon = {
    actions: { associate: (name, run) => buttons.set(name, run) },
    addin: { showAsTaskpane },
  }
  const press = (name: string) => new Promise<void>((completed) => buttons.get(name)!({ completed }))
  return { office, buttons, press }
}

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
  }
}

describe('the ribbon', () => {
  it('has a function for each button of the manifest, and no other', () => {
    expect(Object.keys(COMMANDS)).toEqual(commandsOf(readFileSync('manifest.xml', 'utf8')))
  })

  it.each([
    ['checkSheet', 'checkSheet'],
    ['checkBook', 'checkAll'],
    ['clearMarks', 'clearMarks'],
    ['makeSummary', 'fillSummary'],
  ])('%s calls %s', async (name, action) => {
    const { office, press } = ribbon()
    const given = pane()
    connectRibbon(office, Promise.resolve(given))
    await press(name)
    expect(given.called).toEqual([action])
  })

  it.each([
    ['checkSheet', ['shown', 'checkSheet']],
    ['checkBook', ['shown', 'checkAll']],
    ['makeSummary', ['shown', 'fillSummary']],
    ['clearMarks', ['clearMarks']],
  ])('%s brings the closed pane up before it works, where the answer stands there', async (name, order) => {
    const given = pane()
    const { office, press } = ribbon(async () => {
      given.called.push('shown')
    })
    connectRibbon(office, Promise.resolve(given))
    await press(name)
    expect(given.called).toEqual(order)
  })

  it('pressed before the pane stands waits for it, and is then done', async () => {
    const { office, press } = ribbon()
    const given = pane()
    let stands = (): void => undefined
    const opening = new Promise<typeof given>((resolve) => {
      stands = () => resolve(given)
    })
    connectRibbon(office, opening)
    const pressed = press('checkBook')
    await Promise.resolve()
    expect(given.called).toEqual([])
    stands()
    await pressed
    expect(given.called).toEqual(['checkAll'])
  })

  it('tells Excel that it is done, though the work failed', async () => {
    const { office, buttons } = ribbon()
    let completed = false
    connectRibbon(office, Promise.resolve({ ...pane(), checkSheet: () => Promise.reject(new Error('boom')) }))
    const run = buttons.get('checkSheet')! as (event: { completed(): void }) => Promise<void>
    await expect(
      run({
        completed: () => {
          completed = true
        },
      }),
    ).rejects.toThrow('boom')
    expect(completed).toBe(true)
  })

  it('goes on where the pane cannot be shown', async () => {
    const { office, press } = ribbon(() => Promise.reject(new Error('not here')))
    const given = pane()
    connectRibbon(office, Promise.resolve(given))
    await press('checkSheet')
    expect(given.called).toEqual(['checkSheet'])
  })
})
