/**
 * Whether Excel answers. Office.js says nothing at all where it was opened outside Office, and on a slow network it
 * answers late: after a while a hint is given, and the waiting goes on.
 */

/** Milliseconds before the hint; a cold start of Excel's web view takes two or three seconds. */
export const PATIENCE = 5_000

/** The part of Office.js that starting needs. */
export interface OfficeStart {
  onReady(): Promise<{ readonly host: unknown; readonly platform: unknown }>
}

/**
 * - `absent`: office.js was not loaded (no network, another address needed);
 * - `outside`: a browser, not an Office program;
 * - `other`: another Office program.
 */
export type NoExcel = 'absent' | 'outside' | 'other'

export const NO_EXCEL_TEXTS: Readonly<Record<NoExcel, string>> = {
  absent: '没有连上 Office 的脚本地址。请检查网络后重试，或改用校验页面。',
  outside: '这个窗格要在 Excel 里打开。没有 Excel（或使用 WPS）时，请用校验页面。',
  other: '这个窗格只在 Excel 里使用。',
}

export const STILL_WAITING = '正在等 Excel 应答，网络慢时要多等一会儿。也可以重试，或改用校验页面。'

/**
 * @param hint is called once where Excel takes longer than `patience`
 * @returns `null` where Excel answered, else why not
 */
export async function startExcel(
  office: OfficeStart | undefined,
  hint: () => void,
  patience: number = PATIENCE,
): Promise<NoExcel | null> {
  if (office === undefined) return 'absent'
  const timer = setTimeout(hint, patience)
  try {
    const { host } = await office.onReady()
    if (host === null || host === undefined) return 'outside'
    return host === 'Excel' ? null : 'other'
  } finally {
    clearTimeout(timer)
  }
}
