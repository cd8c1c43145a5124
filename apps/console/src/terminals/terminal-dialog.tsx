import { useMemo, useState, type SyntheticEvent } from 'react';
import { terminalKind, type Terminal, type TerminalKind } from '@hall/core/domain/device/terminal';
import { useTopic } from '@hall/ui/hall/use-hall';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { Check, Segments, TextInput } from '../widgets/inputs.tsx';
import { Refused } from '../widgets/message.tsx';
import { showsPostings, withLayout, type BoardForm } from './board-form.ts';
import { BoardCalls } from './board-calls.tsx';
import { BoardPage } from './board-page.tsx';
import { BoardLint } from './board-lint.tsx';
import { OccupationChoice } from './occupation-choice.tsx';
import { PairingCode } from './pairing-code.tsx';
import { CounterChoice, ZoneChoice } from './place-fields.tsx';
import { placeFormOf, placesOf, toPlace, type PlaceForm, type Places } from './place-form.ts';

/** Inviting a new screen, or changing the name and the profile of one. */
export function TerminalDialog({
  known,
  onClose,
}: {
  readonly known: Terminal | null;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const invite = useCommand('terminal.invite');
  const configure = useCommand('terminal.configure');
  const command = known === null ? invite : configure;
  const [kind, setKind] = useState<TerminalKind>(known?.kind ?? 'board');
  const [name, setName] = useState(known?.name ?? '');
  const [form, setForm] = useState(() => placeFormOf(known));
  const [code, setCode] = useState<string | null>(null);
  const queue = useTopic('queue');
  const places = useMemo(() => placesOf(queue.records.values()), [queue]);
  const place = toPlace(kind, form, places);
  const ready = name.trim() !== '' && place !== null;

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    if (known === null) {
      const done = await invite.run({ kind, name: name.trim(), ...place });
      if (done !== null) setCode(done.pairingCode);
      return;
    }
    const done = await configure.run({ terminalId: known.id, name: name.trim(), ...place });
    if (done === null) return;
    announce(say('terminal.configured', { name: name.trim() }));
    onClose();
  }

  return (
    <Dialog
      title={say(known === null ? 'terminals.invite' : 'terminal.configure')}
      wide
      onClose={onClose}
    >
      {code !== null ? (
        <PairingCode code={code} kind={kind} onClose={onClose} />
      ) : (
        <form style={{ display: 'contents' }} onSubmit={(event) => void act(event)}>
          <NameFields
            kind={kind}
            name={name}
            onKind={known === null ? setKind : null}
            onName={setName}
          />
          <PlaceFields kind={kind} form={form} change={setForm} places={places} />
          <Refused error={command.error} />
          <Actions>
            <Button onClick={onClose}>{say('form.cancel')}</Button>
            <Button type="submit" look="primary" disabled={!ready} busy={command.busy}>
              {say(known === null ? 'terminals.getCode' : 'form.save')}
            </Button>
          </Actions>
        </form>
      )}
    </Dialog>
  );
}

function NameFields({
  kind,
  name,
  onKind,
  onName,
}: {
  readonly kind: TerminalKind;
  readonly name: string;
  /** Null for a screen that is enrolled: it stays what it is. */
  readonly onKind: ((kind: TerminalKind) => void) | null;
  readonly onName: (name: string) => void;
}) {
  const say = useSay();
  return (
    <FieldGroup legend={say('terminal.section')}>
      {onKind !== null && (
        <Segments
          label={say('terminal.kindHeading')}
          span={6}
          value={kind}
          onChange={onKind}
          choices={terminalKind.options.map((value) => ({
            value,
            label: say(`terminal.kind.${value}`),
          }))}
        />
      )}
      <TextInput
        label={say('terminal.name')}
        hint={say('terminal.nameHint')}
        required
        span={6}
        maxLength={20}
        value={name}
        onChange={onName}
      />
    </FieldGroup>
  );
}

function PlaceFields({
  kind,
  ...choosing
}: {
  readonly kind: TerminalKind;
  readonly form: PlaceForm;
  readonly change: (form: PlaceForm) => void;
  readonly places: Places;
}) {
  const { form, change } = choosing;
  if (kind === 'counter') return <CounterChoice {...choosing} />;
  // An employer's screen hangs nowhere in particular and never speaks.
  if (kind === 'booth') return null;
  return (
    <>
      {kind === 'board' && (
        <BoardFields
          form={form.board}
          change={(board) => {
            change({ ...form, board });
          }}
        />
      )}
      <ZoneChoice {...choosing} />
    </>
  );
}

const figures = ['widthPx', 'heightPx', 'pixelPitchMm', 'farthestViewerM'] as const;

function BoardFields({
  form,
  change,
}: {
  readonly form: BoardForm;
  readonly change: (form: BoardForm) => void;
}) {
  const say = useSay();
  return (
    <>
      <FieldGroup legend={say('boardForm.section')}>
        <Segments
          label={say('boardForm.layout')}
          value={form.layout}
          onChange={(layout) => {
            change(withLayout(form, layout));
          }}
          choices={(['landscape', 'portrait', 'strip'] as const).map((value) => ({
            value,
            label: say(`layout.${value}`),
          }))}
        />
        {figures.map((name) => (
          <TextInput
            key={name}
            label={say(`boardForm.${name}`)}
            hint={name === 'pixelPitchMm' ? say('boardForm.pitchHint') : undefined}
            required
            span={3}
            inputMode="decimal"
            unit={say(`boardForm.unit.${name}`)}
            value={form[name]}
            onChange={(value) => {
              change({ ...form, [name]: value });
            }}
          />
        ))}
      </FieldGroup>
      <BoardPage form={form} change={change} />
      {form.page === 'postings' && <BoardCalls form={form} change={change} />}
      {showsPostings(form) && (
        <>
          <OccupationChoice
            value={form.occupationIds}
            change={(occupationIds) => {
              change({ ...form, occupationIds });
            }}
          />
          <Check
            label={say('board.field.fairs')}
            checked={form.fairsOnly}
            onChange={(fairsOnly) => {
              change({ ...form, fairsOnly });
            }}
          />
        </>
      )}
      <BoardLint form={form} />
    </>
  );
}
