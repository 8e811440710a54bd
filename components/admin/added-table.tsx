import { ChangesFrame } from '@/components/history/changes-frame.tsx'
import type { ChangeRow } from '@/components/history/list-change-rows.ts'
import { PlaceLink } from '@/components/trial/sourced-value.tsx'

/** A part of a trial that is new: its fields with what is read for them; nothing stands before. */
export function AddedTable({ caption, rows }: { caption: string; rows: readonly ChangeRow[] }) {
  return (
    <ChangesFrame caption={`${caption}: what is read`} columns={['Value']}>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
        <Row key={at} row={row} />
      ))}
    </ChangesFrame>
  )
}

function Row({ row: { kind, depth, label, after } }: { row: ChangeRow }) {
  // "Criteria: 20 added" says no more here than "Criteria: 20".
  const name = kind === 'list' ? label.replace(/ added$/, '') : label
  if (!after)
    return (
      <tr data-kind={kind} data-depth={depth}>
        <th scope="colgroup" colSpan={2}>
          {name}
        </th>
      </tr>
    )
  return (
    <tr data-kind={kind} data-depth={depth}>
      <th scope="row">{name}</th>
      <td>
        <div className="told">
          {after.words.map(words => ('text' in words ? words.text : ''))}{' '}
          {after.href && <PlaceLink href={after.href} of={name} />}
        </div>
        {after.reason !== undefined && <div className="remark">inferred{after.reason && `: ${after.reason}`}</div>}
        {after.details.map(({ label: part, words }) => (
          <div key={part} className="remark">
            {part}: {words}
          </div>
        ))}
      </td>
    </tr>
  )
}
