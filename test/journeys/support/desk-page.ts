/** 汇总.html as somebody opens it by double-click, and as a page that was given a folder. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
// @ts-expect-error a plain script without types
import { DESK } from '../../../scripts/build-desk.mjs'

/** What a test hears of a page: whom it asked, and what it complained of. */
export interface Heard {
  readonly asked: string[]
  readonly complaints: string[]
}

function hear(page: Page): Heard {
  const heard: Heard = { asked: [], complaints: [] }
  page.on('request', (request) => heard.asked.push(request.url()))
  page.on('console', (message) => {
    if (message.type() === 'error') heard.complaints.push(message.text())
  })
  page.on('pageerror', (error) => heard.complaints.push(error.message))
  return heard
}

/** From the disk, without a network. */
export async function openDesk(context: BrowserContext): Promise<{ page: Page; heard: Heard }> {
  await context.setOffline(true)
  const page = await context.newPage()
  const heard = hear(page)
  await page.goto(pathToFileURL(resolve(DESK)).href)
  await page.getByRole('heading', { name: '工会申报汇总' }).waitFor()
  return { page, heard }
}

/**
 * Under an address that exists nowhere else, where the browser has a private folder to give: the same interface as a
 * folder of the disk, without the prompts.
 * @param body what is there instead of the office's page, to look at the folder without it
 */
export async function openDeskOverFolder(
  context: BrowserContext,
  body: string | Buffer = readFileSync(DESK),
): Promise<{ page: Page; heard: Heard }> {
  const page = await context.newPage()
  const heard = hear(page)
  await page.route('https://office.test/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  )
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('2026', { create: true }),
    })
  })
  await page.goto('https://office.test/')
  return { page, heard }
}

/** Puts files into the private folder, as somebody lays them there before the page is opened. */
export async function layInFolder(page: Page, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [path, bytes] of files)
    await page.evaluate(
      async ([way, text]) => {
        const root = await navigator.storage.getDirectory()
        let at = await root.getDirectoryHandle('2026', { create: true })
        const parts = way!.split('/')
        for (const part of parts.slice(0, -1)) at = await at.getDirectoryHandle(part, { create: true })
        const file = await at.getFileHandle(parts.at(-1)!, { create: true })
        const stream = await file.createWritable()
        await stream.write(Uint8Array.from(atob(text!), (letter) => letter.charCodeAt(0)))
        await stream.close()
      },
      [path, Buffer.from(bytes).toString('base64')],
    )
}

/** Every file of the private folder. */
export async function filesInFolder(page: Page): Promise<Map<string, Uint8Array>> {
  const found = await page.evaluate(async () => {
    const files: [string, string][] = []
    const visit = async (folder: FileSystemDirectoryHandle, prefix: string): Promise<void> => {
      for await (const [name, handle] of folder.entries())
        if (handle.kind === 'directory') await visit(handle as FileSystemDirectoryHandle, `${prefix}${name}/`)
        else {
          const bytes = new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer())
          let text = ''
          for (let at = 0; at < bytes.length; at += 32_768)
            text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
          files.push([prefix + name, btoa(text)])
        }
    }
    const root = await navigator.storage.getDirectory()
    await visit(await root.getDirectoryHandle('2026', { create: true }), '')
    return files
  })
  return new Map(found.map(([path, text]) => [path, new Uint8Array(Buffer.from(text, 'base64'))]))
}

/** Waits until the page has written, and says how it went. */
export async function written(page: Page): Promise<string> {
  const said = page.getByText(/^已汇总：|程序出错|没有写/).first()
  await said.waitFor({ timeout: 200_000 })
  return (await said.textContent()) ?? ''
}

/** Drops files or folders of the disk on the page, as the browser's own drag does. */
export async function dropOn(
  page: Page,
  paths: readonly string[],
  at: { readonly x: number; readonly y: number } = { x: 60, y: 60 },
): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: paths.map((path) => resolve(path)), dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at, data })
}
