import { useState } from 'react';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { TextArea, TextInput } from '../widgets/inputs.tsx';
import { DeedDialog, type OfCase } from './deed-dialog.tsx';

/** The hub refuses shorter texts: one character says nothing. */
const shortest = 2;

/** 职业指导: what was talked about, and what was advised. */
export function GuidanceDialog({ planId, onChanged, onClose }: OfCase) {
  const say = useSay();
  const announce = useAnnounce();
  const guidance = useCommand('assist.guidance');
  const [topic, setTopic] = useState('');
  const [advice, setAdvice] = useState('');

  async function act(): Promise<void> {
    // One line: what is typed with the enter key is joined by blanks.
    const words = { topic: topic.trim(), advice: advice.replace(/\s+/gu, ' ').trim() };
    if ((await guidance.run({ planId, ...words })) === null) return;
    announce(say('assist.recorded'));
    onChanged();
    onClose();
  }

  return (
    <DeedDialog
      title={say('assist.recordGuidance')}
      ready={topic.trim().length >= shortest && advice.trim().length >= shortest}
      busy={guidance.busy}
      error={guidance.error}
      act={act}
      onClose={onClose}
    >
      <TextInput
        label={say('assist.topic')}
        required
        maxLength={60}
        value={topic}
        onChange={setTopic}
      />
      <TextArea
        label={say('assist.advice')}
        hint={say('assist.adviceHint')}
        required
        maxLength={200}
        value={advice}
        onChange={setAdvice}
      />
    </DeedDialog>
  );
}

/** 技能培训: which course it was. */
export function TrainingDialog({ planId, onChanged, onClose }: OfCase) {
  const say = useSay();
  const announce = useAnnounce();
  const training = useCommand('assist.training');
  const [course, setCourse] = useState('');

  async function act(): Promise<void> {
    if ((await training.run({ planId, course: course.trim() })) === null) return;
    announce(say('assist.recorded'));
    onChanged();
    onClose();
  }

  return (
    <DeedDialog
      title={say('assist.recordTraining')}
      ready={course.trim().length >= shortest}
      busy={training.busy}
      error={training.error}
      act={act}
      onClose={onClose}
    >
      <TextInput
        label={say('assist.course')}
        hint={say('assist.adviceHint')}
        required
        maxLength={60}
        value={course}
        onChange={setCourse}
      />
    </DeedDialog>
  );
}
