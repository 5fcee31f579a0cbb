/** Whether Excel answers. Office.js says nothing at all where it was opened outside Office: so it is given a time. */

/** Milliseconds that Excel has to answer; a cold start of its web view takes two or three seconds. */
export const PATIENCE = 5_000

/** The part of Office.js that starting needs. */
export interface OfficeStart {
  onReady(): Promise<{ readonly host: unknown; readonly platform: unknown }>
}

/**
 * - `absent`: office.js was not loaded (no network, another address needed);
 * - `silent`: it never answered, as with an address that still bears a host long gone;
 * - `outside`: a browser, not an Office program;
 * - `other`: another Office program.
 */
export type NoExcel = 'absent' | 'silent' | 'outside' | 'other'

export const NO_EXCEL_TEXTS: Readonly<Record<NoExcel, string>> = {
  absent: '没有连上 Office 的脚本地址。请检查网络后重新打开窗格，或改用校验页面。',
  silent: 'Excel 没有应答。请关闭窗格后重新打开，或改用校验页面。',
  outside: '这个窗格要在 Excel 里打开。没有 Excel（或使用 WPS）时，请用校验页面。',
  other: '这个窗格只在 Excel 里使用。',
}

const later = (wait: number): Promise<'silent'> =>
  new Promise((resolve) => setTimeout(() => resolve('silent'), wait))

/** @returns `null` where Excel answered, else why not */
export async function startExcel(
  office: OfficeStart | undefined,
  wait: number = PATIENCE,
): Promise<NoExcel | null> {
  if (office === undefined) return 'absent'
  const answer = await Promise.race([office.onReady(), later(wait)])
  if (answer === 'silent') return 'silent'
  if (answer.host === null || answer.host === undefined) return 'outside'
  return answer.host === 'Excel' ? null : 'other'
}
