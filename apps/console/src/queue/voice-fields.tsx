import { Plus, Trash2, Volume2 } from 'lucide-react';
import { useTopic } from '@hall/ui/hall/use-hall';
import { useSay } from '../app/language.tsx';
import { typedNumber } from '../shared/typed-number.ts';
import { Button } from '../widgets/button.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { TextInput, TimeInput } from '../widgets/inputs.tsx';
import { Wide } from '../widgets/page.tsx';
import { mostQuiet, mostZones, screensOf, type VoiceForm } from './voice-form.ts';
import styles from './setup.module.css';

interface Props {
  readonly form: VoiceForm;
  readonly change: (form: VoiceForm) => void;
  readonly errorOf: (field: string) => string | null;
  /** Says the sample at this volume; null where there is no pack. */
  readonly hear: ((volume: number) => void) | null;
  readonly speaking: boolean;
}

/** The volume of every screen that has none of its own. */
export function VolumeFields({ form, change, errorOf, hear, speaking }: Props) {
  const say = useSay();
  return (
    <FieldGroup legend={say('queueSetup.volume')}>
      <Wide>
        <div className={styles.volume}>
          <TextInput
            label={say('queueSetup.field.volume')}
            hint={say('queueSetup.hint.volume')}
            required
            inputMode="numeric"
            maxLength={3}
            unit="%"
            error={errorOf('volume')}
            value={form.volume}
            onChange={(volume) => {
              change({ ...form, volume });
            }}
          />
          <Hear volume={form.volume} hear={hear} speaking={speaking} />
        </div>
      </Wide>
    </FieldGroup>
  );
}

/** Zones that are louder or softer than the rest. */
export function ZoneFields({ form, change, errorOf, hear, speaking }: Props) {
  const say = useSay();
  const { zones } = form;
  const put = (at: number, part: Partial<VoiceForm['zones'][number]>): void => {
    change({
      ...form,
      zones: zones.map((one, index) => (index === at ? { ...one, ...part } : one)),
    });
  };
  return (
    <FieldGroup legend={say('queueSetup.zones')}>
      <Wide>
        <p>{say('queueSetup.zonesText')}</p>
      </Wide>
      {zones.map((zone, at) => (
        <Wide key={at}>
          <div className={styles.zone}>
            <TextInput
              label={say('queueSetup.field.zone')}
              required
              maxLength={12}
              error={errorOf(`zones.${at}.name`)}
              value={zone.name}
              onChange={(name) => {
                put(at, { name });
              }}
            />
            <TextInput
              label={say('queueSetup.field.volume')}
              required
              inputMode="numeric"
              maxLength={3}
              unit="%"
              error={errorOf(`zones.${at}.volume`)}
              value={zone.volume}
              onChange={(volume) => {
                put(at, { volume });
              }}
            />
            <Hear volume={zone.volume} hear={hear} speaking={speaking} />
            <Button
              icon={Trash2}
              onClick={() => {
                change({ ...form, zones: zones.filter((_, index) => index !== at) });
              }}
            >
              {say('settings.remove')}
            </Button>
          </div>
          <ScreensOf zone={zone.name} zones={zones.map(({ name }) => name)} />
        </Wide>
      ))}
      <Wide>
        <Button
          icon={Plus}
          disabled={zones.length >= mostZones}
          onClick={() => {
            change({ ...form, zones: [...zones, { name: '', volume: form.volume }] });
          }}
        >
          {say('queueSetup.addZone')}
        </Button>
      </Wide>
    </FieldGroup>
  );
}

/** Which screens a zone is; a name nobody has is told. */
function ScreensOf({ zone, zones }: { readonly zone: string; readonly zones: readonly string[] }) {
  const say = useSay();
  const { records } = useTopic('devices');
  const screens = [...records.values()].flatMap((record) =>
    record.kind === 'terminal' && !record.terminal.revoked ? [record.terminal.name] : [],
  );
  const own = screensOf(zone, zones, screens);
  if (zone.trim() === '') return null;
  return (
    <p className={styles.hint}>
      {own.length === 0
        ? say('queueSetup.zoneNobody', { zone: zone.trim() })
        : say('queueSetup.zoneScreens', { screens: own.join(say('list.comma')) })}
    </p>
  );
}

/** Times without a voice. */
export function QuietFields({ form, change, errorOf }: Props) {
  const say = useSay();
  const { quiet } = form;
  return (
    <FieldGroup legend={say('queueSetup.quiet')}>
      <Wide>
        <p>{say('queueSetup.quietText')}</p>
      </Wide>
      {quiet.map((span, at) => (
        <Wide key={at}>
          <div className={styles.quiet}>
            {(['from', 'to'] as const).map((name) => (
              <TimeInput
                key={name}
                label={say(`queueSetup.field.${name}`)}
                required
                error={errorOf(`quiet.${at}.${name}`)}
                value={span[name]}
                onChange={(value) => {
                  change({
                    ...form,
                    quiet: quiet.map((one, index) =>
                      index === at ? { ...one, [name]: value } : one,
                    ),
                  });
                }}
              />
            ))}
            <Button
              icon={Trash2}
              onClick={() => {
                change({ ...form, quiet: quiet.filter((_, index) => index !== at) });
              }}
            >
              {say('settings.remove')}
            </Button>
          </div>
        </Wide>
      ))}
      <Wide>
        <Button
          icon={Plus}
          disabled={quiet.length >= mostQuiet}
          onClick={() => {
            change({ ...form, quiet: [...quiet, { from: '12:00', to: '13:30' }] });
          }}
        >
          {say('queueSetup.addQuiet')}
        </Button>
      </Wide>
    </FieldGroup>
  );
}

function Hear({
  volume,
  hear,
  speaking,
}: {
  readonly volume: string;
  readonly hear: ((volume: number) => void) | null;
  readonly speaking: boolean;
}) {
  const say = useSay();
  const loud = typedNumber(volume) ?? Number.NaN;
  const possible = hear !== null && loud >= 0 && loud <= 100;
  return (
    <Button
      icon={Volume2}
      disabled={!possible}
      busy={speaking}
      onClick={() => {
        if (possible) hear(loud);
      }}
    >
      {say('queueSetup.hear')}
    </Button>
  );
}
