/** Where the pane takes Microsoft's Office.js from: an option of the build, because offices sit behind different nets. */
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export const OFFICE_JS = {
  /** Microsoft 365 of the world. */
  global: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  /** Microsoft 365 operated by 21Vianet (世纪互联). */
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  /** A copy beside the pane, made by the build out of the pinned package. */
  local: './office/office.js',
}

/** @returns {keyof typeof OFFICE_JS} */
export function officeJsChoice(argument = process.env.OFFICE_JS ?? 'global') {
  if (argument in OFFICE_JS) return argument
  throw new RangeError(`office.js: ${Object.keys(OFFICE_JS).join(', ')}; not ${argument}`)
}

/** What Excel loads of the package: its scripts for Excel and the words in Chinese and English. */
export function copyOfficeJs(target) {
  const dist = 'node_modules/@microsoft/office-js/dist'
  mkdirSync(target, { recursive: true })
  for (const name of readdirSync(dist)) {
    const wanted =
      /^(office|es6-promise|o15apptofilemappingtable|excel[^.]*-[\d.]+(-core)?)\.js$|^(zh-cn|en-us|telemetry|ariatelemetry)$/
    if (wanted.test(name)) cpSync(join(dist, name), join(target, name), { recursive: true })
  }
}
