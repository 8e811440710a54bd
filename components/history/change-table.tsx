import { PlaceLink } from '@/components/trial/sourced-value.tsx'
import { Absence } from '@/components/ui/absence.tsx'
import { ChangesFrame } from './changes-frame.tsx'
import type { ShownWords } from './cut-same-words.ts'
import type { ChangeCell, ChangeRow } from './list-change-rows.ts'
import { ROW_KINDS } from './row-kinds.ts'
import { showBlanks } from './show-blanks.ts'

type ChangeTableProps = { caption: string; rows: readonly ChangeRow[] }

/** What changed, before and after side by side; on a narrow screen one below the other. */
export function ChangeTable({ caption, rows }: ChangeTableProps) {
  return (
    <ChangesFrame caption={`${caption}: before and after`} columns={['Before', 'After']}>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
        <Row key={at} row={row} />
      ))}
    </ChangesFrame>
  )
}

function Row({ row: { kind, depth, label, before, after } }: { row: ChangeRow }) {
  const mark = kind === 'value' || kind === 'list' ? undefined : ROW_KINDS[kind]
  const isHeading = !before && !after
  return (
    <tr data-kind={kind} data-depth={depth}>
      <th scope={isHeading ? 'colgroup' : 'row'} colSpan={isHeading ? 3 : undefined}>
        {mark && (
          <span className="kind">
            <span aria-hidden="true">{mark.sign}</span> {mark.word}
          </span>
        )}{' '}
        {label}
      </th>
      {!isHeading && (
        <>
          <Cell cell={before} side="Before" label={label} />
          <Cell cell={after} side="After" label={label} />
        </>
      )}
    </tr>
  )
}

type CellProps = { cell: ChangeCell | null; side: 'Before' | 'After'; label: string }

function Cell({ cell, side, label }: CellProps) {
  if (!cell) return <td className="none" />
  return (
    <td>
      <span className="side" aria-hidden="true">
        {side}
      </span>
      <div className="told">
        {cell.words.length > 0 ? (
          cell.words.map((words, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the words of a text never move
            <Words key={at} words={words} />
          ))
        ) : (
          <Missing cell={cell} />
        )}{' '}
        {cell.href && <PlaceLink href={cell.href} of={`${label}, ${side.toLowerCase()}`} />}
      </div>
      {cell.reason !== undefined && <div className="remark">inferred{cell.reason && `: ${cell.reason}`}</div>}
      {cell.details.map(({ label: name, words }) => (
        <div key={name} className="remark">
          {name}: {words}
        </div>
      ))}
    </td>
  )
}

const Missing = ({ cell: { absence } }: { cell: ChangeCell }) =>
  absence ? <Absence kind={absence} /> : <span className="text-muted">nothing</span>

function Words({ words }: { words: ShownWords }) {
  if (words.kind === 'gap')
    return <span className="gap"> … {words.left.toLocaleString('en')} characters as they were … </span>
  const { kind, text } = words
  if (kind === 'deleted') return <del>{showBlanks(text)}</del>
  if (kind === 'inserted') return <ins>{showBlanks(text)}</ins>
  return <>{text}</>
}
