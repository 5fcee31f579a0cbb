/** An error as the Excel host reports it: a code that add-ins know, and a message. */
export class HostFault extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

export const invalidArgument = (what: string): HostFault =>
  new HostFault('InvalidArgument', `The argument is invalid or missing or has an incorrect format: ${what}`)

export const itemNotFound = (what: string): HostFault =>
  new HostFault('ItemNotFound', `The requested resource doesn't exist: ${what}`)

export const apiNotFound = (member: string): HostFault =>
  new HostFault('ApiNotFound', `The API you are trying to use could not be found: ${member}`)

export const accessDenied = (what: string): HostFault =>
  new HostFault('AccessDenied', `You cannot perform the requested operation: ${what}`)
