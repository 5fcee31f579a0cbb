/** How many of the others a finding lists where many records are alike. */

/** In its message. */
export const NAMED = 3

/** Among the related cells: a row filled down a thousand times is one fault, not a million. */
export const RELATED = 50
