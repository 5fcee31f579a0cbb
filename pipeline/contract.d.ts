/** The JSON that other programs rely on: what `--json` writes and what stands in `summary.json`. */
import { z } from 'zod'
/** Raised by one when a field is removed or changes its meaning; new fields may appear without that. */
export declare const SCHEMA_VERSION = 1
export declare const findingSchema: z.ZodObject<
  {
    id: z.ZodString
    kind: z.ZodEnum<{
      layout: 'layout'
      unjudged: 'unjudged'
      unreadable: 'unreadable'
      violation: 'violation'
    }>
    rule: z.ZodNullable<z.ZodString>
    article: z.ZodNullable<z.ZodString>
    severity: z.ZodEnum<{
      error: 'error'
      info: 'info'
      review: 'review'
      warning: 'warning'
    }>
    programme: z.ZodNullable<z.ZodString>
    unit: z.ZodNullable<z.ZodString>
    file: z.ZodString
    sheet: z.ZodNullable<z.ZodString>
    row: z.ZodNullable<z.ZodInt>
    column: z.ZodNullable<z.ZodInt>
    address: z.ZodNullable<z.ZodString>
    header: z.ZodNullable<z.ZodString>
    value: z.ZodNullable<z.ZodString>
    expected: z.ZodNullable<z.ZodString>
    related: z.ZodArray<
      z.ZodObject<
        {
          file: z.ZodString
          sheet: z.ZodString
          address: z.ZodString
        },
        z.core.$strip
      >
    >
    message: z.ZodString
    mend: z.ZodString
    answer: z.ZodNullable<z.ZodString>
  },
  z.core.$strip
>
export declare const recordCountsSchema: z.ZodObject<
  {
    read: z.ZodInt
    accepted: z.ZodInt
    sentBack: z.ZodInt
    review: z.ZodInt
    duplicate: z.ZodInt
    superseded: z.ZodInt
    notForwarded: z.ZodInt
  },
  z.core.$strip
>
export declare const rollupSchema: z.ZodObject<
  {
    programme: z.ZodString
    level: z.ZodEnum<{
      city: 'city'
      province: 'province'
    }>
    place: z.ZodString
    year: z.ZodInt
    file: z.ZodString
    forwardedFile: z.ZodNullable<z.ZodString>
    records: z.ZodObject<
      {
        read: z.ZodInt
        accepted: z.ZodInt
        sentBack: z.ZodInt
        review: z.ZodInt
        duplicate: z.ZodInt
        superseded: z.ZodInt
        notForwarded: z.ZodInt
      },
      z.core.$strip
    >
    cap: z.ZodNullable<
      z.ZodObject<
        {
          limit: z.ZodInt
          nominated: z.ZodInt
          named: z.ZodInt
          over: z.ZodInt
        },
        z.core.$strip
      >
    >
    units: z.ZodObject<
      {
        expected: z.ZodInt
        reported: z.ZodInt
        missing: z.ZodArray<z.ZodString>
      },
      z.core.$strip
    >
  },
  z.core.$strip
>
export declare const summarySchema: z.ZodObject<
  {
    rollups: z.ZodArray<
      z.ZodObject<
        {
          programme: z.ZodString
          level: z.ZodEnum<{
            city: 'city'
            province: 'province'
          }>
          place: z.ZodString
          year: z.ZodInt
          file: z.ZodString
          forwardedFile: z.ZodNullable<z.ZodString>
          records: z.ZodObject<
            {
              read: z.ZodInt
              accepted: z.ZodInt
              sentBack: z.ZodInt
              review: z.ZodInt
              duplicate: z.ZodInt
              superseded: z.ZodInt
              notForwarded: z.ZodInt
            },
            z.core.$strip
          >
          cap: z.ZodNullable<
            z.ZodObject<
              {
                limit: z.ZodInt
                nominated: z.ZodInt
                named: z.ZodInt
                over: z.ZodInt
              },
              z.core.$strip
            >
          >
          units: z.ZodObject<
            {
              expected: z.ZodInt
              reported: z.ZodInt
              missing: z.ZodArray<z.ZodString>
            },
            z.core.$strip
          >
        },
        z.core.$strip
      >
    >
    files: z.ZodObject<
      {
        read: z.ZodInt
        refused: z.ZodArray<
          z.ZodObject<
            {
              file: z.ZodString
              reason: z.ZodString
            },
            z.core.$strip
          >
        >
      },
      z.core.$strip
    >
  },
  z.core.$strip
>
export declare const outputSchema: z.ZodObject<
  {
    schemaVersion: z.ZodLiteral<1>
    findings: z.ZodArray<
      z.ZodObject<
        {
          id: z.ZodString
          kind: z.ZodEnum<{
            layout: 'layout'
            unjudged: 'unjudged'
            unreadable: 'unreadable'
            violation: 'violation'
          }>
          rule: z.ZodNullable<z.ZodString>
          article: z.ZodNullable<z.ZodString>
          severity: z.ZodEnum<{
            error: 'error'
            info: 'info'
            review: 'review'
            warning: 'warning'
          }>
          programme: z.ZodNullable<z.ZodString>
          unit: z.ZodNullable<z.ZodString>
          file: z.ZodString
          sheet: z.ZodNullable<z.ZodString>
          row: z.ZodNullable<z.ZodInt>
          column: z.ZodNullable<z.ZodInt>
          address: z.ZodNullable<z.ZodString>
          header: z.ZodNullable<z.ZodString>
          value: z.ZodNullable<z.ZodString>
          expected: z.ZodNullable<z.ZodString>
          related: z.ZodArray<
            z.ZodObject<
              {
                file: z.ZodString
                sheet: z.ZodString
                address: z.ZodString
              },
              z.core.$strip
            >
          >
          message: z.ZodString
          mend: z.ZodString
          answer: z.ZodNullable<z.ZodString>
        },
        z.core.$strip
      >
    >
    summary: z.ZodObject<
      {
        rollups: z.ZodArray<
          z.ZodObject<
            {
              programme: z.ZodString
              level: z.ZodEnum<{
                city: 'city'
                province: 'province'
              }>
              place: z.ZodString
              year: z.ZodInt
              file: z.ZodString
              forwardedFile: z.ZodNullable<z.ZodString>
              records: z.ZodObject<
                {
                  read: z.ZodInt
                  accepted: z.ZodInt
                  sentBack: z.ZodInt
                  review: z.ZodInt
                  duplicate: z.ZodInt
                  superseded: z.ZodInt
                  notForwarded: z.ZodInt
                },
                z.core.$strip
              >
              cap: z.ZodNullable<
                z.ZodObject<
                  {
                    limit: z.ZodInt
                    nominated: z.ZodInt
                    named: z.ZodInt
                    over: z.ZodInt
                  },
                  z.core.$strip
                >
              >
              units: z.ZodObject<
                {
                  expected: z.ZodInt
                  reported: z.ZodInt
                  missing: z.ZodArray<z.ZodString>
                },
                z.core.$strip
              >
            },
            z.core.$strip
          >
        >
        files: z.ZodObject<
          {
            read: z.ZodInt
            refused: z.ZodArray<
              z.ZodObject<
                {
                  file: z.ZodString
                  reason: z.ZodString
                },
                z.core.$strip
              >
            >
          },
          z.core.$strip
        >
      },
      z.core.$strip
    >
  },
  z.core.$strip
>
export type RecordCounts = z.infer<typeof recordCountsSchema>
export type RollupSummary = z.infer<typeof rollupSchema>
export type Summary = z.infer<typeof summarySchema>
export type Output = z.infer<typeof outputSchema>
