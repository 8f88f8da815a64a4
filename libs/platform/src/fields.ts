import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsObject,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

interface Options {
  readonly optional?: boolean;
  /** The empty text stands for none any more, in an edit of something that there was. */
  readonly emptied?: boolean;
  readonly description?: string;
}

/** Optional means that it may be left out; null is refused, as commands know of no null. */
const common = ({ optional, emptied }: Options): PropertyDecorator[] => {
  const isTold = (value: unknown): boolean => !(optional && value === undefined) && !(emptied && value === '');
  return optional || emptied ? [ValidateIf((_, value) => isTold(value))] : [];
};
const api = (options: Options, schema: object): PropertyDecorator =>
  ApiProperty({ required: !options.optional, ...(options.description ? { description: options.description } : {}), ...schema });

/** The empty text has no format. */
const formatOf = ({ emptied }: Options, format: string): object => (emptied ? {} : { format });

/** Text of bounded length, NUL refused. */
export const Text = (max: number, options: Options & { min?: number } = {}): PropertyDecorator =>
  applyDecorators(
    ...common(options),
    IsString(),
    Length(options.min ?? 1, max),
    Matches(/^[^\u0000]*$/, { message: 'must not hold the character NUL' }),
    api(options, { type: String, minLength: options.min ?? 1, maxLength: max }),
  );

/** A uuid. */
export const Id = (options: Options = {}): PropertyDecorator =>
  applyDecorators(...common(options), IsUUID('all'), api(options, { type: String, ...formatOf(options, 'uuid') }));

const CODE = /^[a-z0-9][a-z0-9.-]*$/i;

/** A code: a short id of lower-case letters, digits and dashes that is not from a closed list. */
export const Code = (options: Options & { max?: number } = {}): PropertyDecorator =>
  applyDecorators(
    ...common(options),
    Matches(CODE),
    Length(1, options.max ?? 80),
    api(options, { type: String, maxLength: options.max ?? 80 }),
  );

/** A list of codes: ids of workers are such, and every uuid is one. */
export const Codes = (maxItems: number, options: Options = {}): PropertyDecorator =>
  applyDecorators(
    ...common(options),
    IsArray(),
    ArrayMaxSize(maxItems),
    ArrayUnique(),
    Matches(CODE, { each: true }),
    Length(1, 80, { each: true }),
    api(options, { type: [String], maxItems }),
  );

/** One of a closed list. */
export const OneOf = (list: readonly string[], options: Options = {}): PropertyDecorator =>
  applyDecorators(...common(options), IsIn([...list]), api(options, { enum: [...list] }));

/** Many of a closed list. */
export const ManyOf = (list: readonly string[], options: Options = {}): PropertyDecorator =>
  applyDecorators(
    ...common(options),
    IsArray(),
    ArrayMaxSize(list.length),
    ArrayUnique(),
    IsIn([...list], { each: true }),
    api(options, { enum: [...list], isArray: true }),
  );

/** A list of ids. */
export const Ids = (max: number, options: Options = {}): PropertyDecorator =>
  applyDecorators(
    ...common(options),
    IsArray(),
    ArrayMaxSize(max),
    ArrayUnique(),
    IsUUID('all', { each: true }),
    api(options, { type: [String], maxItems: max }),
  );

/** A list of short texts. */
export const Texts = (maxItems: number, max: number, options: Options = {}): PropertyDecorator =>
  applyDecorators(
    ...common(options),
    IsArray(),
    ArrayMaxSize(maxItems),
    IsString({ each: true }),
    Length(1, max, { each: true }),
    api(options, { type: [String], maxItems }),
  );

/** Of all that ISO 8601 allows what every reader of dates understands: no weeks, no days of a year, no bare hours, no hour 24. */
const MOMENT = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** A moment: ISO 8601 with zone. */
export const Moment = (options: Options = {}): PropertyDecorator =>
  applyDecorators(
    ...common(options),
    IsISO8601({ strict: true, strictSeparator: true }),
    Matches(MOMENT, { message: 'must be a moment with its time zone, such as 2026-11-17T10:41:00-06:00' }),
    Length(10, 35),
    api(options, { type: String, format: 'date-time' }),
  );

/** A calendar day: 2026-11-17. A year such as 0026 is one that was not typed to its end. */
export const Day = (options: Options = {}): PropertyDecorator =>
  applyDecorators(
    ...common(options),
    Matches(/^(1[89]|2\d)\d{2}-\d{2}-\d{2}$/, { message: 'must be a day such as 2026-11-17' }),
    IsISO8601({ strict: true }),
    api(options, { type: String, ...formatOf(options, 'date') }),
  );

/** Yes or no. */
export const YesNo = (options: Options = {}): PropertyDecorator =>
  applyDecorators(...common(options), IsBoolean(), api(options, { type: Boolean }));

/** A whole number within bounds. */
export const Whole = (min: number, max: number, options: Options = {}): PropertyDecorator =>
  applyDecorators(...common(options), IsInt(), Min(min), Max(max), api(options, { type: 'integer', minimum: min, maximum: max }));

/** A number within bounds. */
export const Amount = (min: number, max: number, options: Options = {}): PropertyDecorator =>
  applyDecorators(
    ...common(options),
    IsNumber({ allowInfinity: false, allowNaN: false }),
    Min(min),
    Max(max),
    api(options, { type: Number, minimum: min, maximum: max }),
  );

/** A nested object. (OpenAPI takes a function for a class named later only if the function is called `type`: hence `type: () => type()`.) */
export const Nested = (type: () => new () => object, options: Options = {}): PropertyDecorator =>
  applyDecorators(...common(options), IsObject(), ValidateNested(), Type(type), api(options, { type: () => type() }));

/** A list of nested objects. */
export const NestedList = (type: () => new () => object, max: number, options: Options = {}): PropertyDecorator =>
  applyDecorators(
    ...common(options),
    IsArray(),
    ArrayMaxSize(max),
    ValidateNested({ each: true }),
    Type(type),
    api(options, { type: () => type(), isArray: true, maxItems: max }),
  );
