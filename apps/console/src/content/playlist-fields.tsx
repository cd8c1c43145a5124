import { Trash2 } from 'lucide-react';
import { infoTopics, type Playlist } from '@hall/core/domain/content/playlist';
import { useSay } from '../app/language.tsx';
import { Button } from '../widgets/button.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { Checks, Select, TextInput } from '../widgets/inputs.tsx';
import { Wide } from '../widgets/page.tsx';
import {
  intervalChoice,
  intervals,
  modeChoices,
  shares,
  withInterval,
  type IntervalChoice,
  type ModeChoice,
  type SlotForm,
} from './playlist-form.ts';

/** What is shown: how much of the time postings get, and how often each text comes. */
export function PlaylistFields({
  playlist,
  change,
}: {
  readonly playlist: Playlist;
  readonly change: (playlist: Playlist) => void;
}) {
  const say = useSay();
  const percents = [...new Set([...shares, playlist.postingShare])].sort((a, b) => a - b);
  return (
    <>
      <Select
        label={say('playlists.share')}
        span={4}
        value={`${playlist.postingShare}`}
        onChange={(percent) => {
          change({ ...playlist, postingShare: Number(percent) });
        }}
        choices={percents.map((percent) => ({
          value: `${percent}` as const,
          label: say('playlists.percent', { percent }),
        }))}
      />
      {infoTopics.map((topic) => {
        const chosen = intervalChoice(playlist.every, topic);
        const known = [
          ...intervals.map((one): IntervalChoice => `${one}`),
          chosen,
          'never' as const,
        ];
        return (
          <Select<IntervalChoice>
            key={topic}
            label={say(`board.info.${topic}`)}
            span={4}
            value={chosen}
            onChange={(choice) => {
              change(withInterval(playlist, topic, choice));
            }}
            choices={[...new Set(known)].map((value) => ({
              value,
              label:
                value === 'never'
                  ? say('playlists.never')
                  : say('playlists.minutes', { minutes: value }),
            }))}
          />
        );
      })}
      <OptionalInterval
        label={say('board.stands')}
        minutes={playlist.standsMinutes}
        change={(standsMinutes) => {
          change({ ...playlist, standsMinutes });
        }}
      />
      <OptionalInterval
        label={say('board.showcase')}
        minutes={playlist.showcaseMinutes}
        change={(showcaseMinutes) => {
          change({ ...playlist, showcaseMinutes });
        }}
      />
    </>
  );
}

/** How often something comes that a playlist may also do without. */
function OptionalInterval({
  label,
  minutes,
  change,
}: {
  readonly label: string;
  readonly minutes: number | null;
  readonly change: (minutes: number | null) => void;
}) {
  const say = useSay();
  const known = [...new Set([...intervals, ...(minutes === null ? [] : [minutes])])];
  return (
    <Select<IntervalChoice>
      label={label}
      span={4}
      value={minutes === null ? 'never' : `${minutes}`}
      choices={[
        ...known
          .sort((a, b) => a - b)
          .map((value) => ({
            value: `${value}` as const,
            label: say('playlists.minutes', { minutes: value }),
          })),
        { value: 'never' as const, label: say('playlists.never') },
      ]}
      onChange={(choice) => {
        change(choice === 'never' ? null : Number(choice));
      }}
    />
  );
}

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** A slot: when, and what is shown then. */
export function SlotFields({
  slot,
  legend,
  change,
  remove,
}: {
  readonly slot: SlotForm;
  readonly legend: string;
  readonly change: (slot: SlotForm) => void;
  readonly remove: () => void;
}) {
  const say = useSay();
  return (
    <FieldGroup legend={legend}>
      <TextInput
        label={say('playlists.name')}
        hint={say('playlists.nameHint')}
        required
        span={6}
        maxLength={12}
        value={slot.name}
        onChange={(name) => {
          change({ ...slot, name });
        }}
      />
      <Select<ModeChoice>
        label={say('playlists.mode')}
        span={6}
        value={slot.mode}
        onChange={(mode) => {
          change({ ...slot, mode });
        }}
        choices={modeChoices.map((value) => ({
          value,
          label: say(value === 'any' ? 'playlists.mode.any' : `day.mode.${value}`),
        }))}
      />
      <TextInput
        label={say('playlists.from')}
        required
        span={6}
        inputMode="numeric"
        maxLength={6}
        placeholder="04:30"
        value={slot.from}
        onChange={(from) => {
          change({ ...slot, from });
        }}
      />
      <TextInput
        label={say('playlists.to')}
        hint={say('playlists.toHint')}
        required
        span={6}
        inputMode="numeric"
        maxLength={6}
        placeholder="09:30"
        value={slot.to}
        onChange={(to) => {
          change({ ...slot, to });
        }}
      />
      <Checks
        label={say('playlists.weekdays')}
        required
        values={slot.weekdays}
        choices={weekdays.map((day) => ({ value: day, label: say(`board.weekday.${day}`) }))}
        onChange={(days) => {
          change({ ...slot, weekdays: days });
        }}
      />
      <PlaylistFields
        playlist={slot.playlist}
        change={(playlist) => {
          change({ ...slot, playlist });
        }}
      />
      <Wide>
        <Button icon={Trash2} onClick={remove}>
          {say('playlists.remove')}
        </Button>
      </Wide>
    </FieldGroup>
  );
}
