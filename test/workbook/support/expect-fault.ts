/** Expecting a file to be refused. */
import { expect } from 'vitest'
import { WorkbookError, type WorkbookErrorCode } from '../../../workbook/error.ts'

/** Runs `read` and gives its refusal; anything else fails the test. */
export function refusal(read: () => unknown): WorkbookError {
  try {
    read()
  } catch (error) {
    expect(error).toBeInstanceOf(WorkbookError)
    return error as WorkbookError
  }
  throw new Error('nothing was refused')
}

export const expectRefusal = (code: WorkbookErrorCode, read: () => unknown): void =>
  expect(refusal(read).code).toBe(code)
