using System.Buffers.Binary;
using System.Numerics;

namespace Roer.Messages;

/// <summary>
/// SipHash-2-4, a keyed hash of 64 bits made for short texts (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012).
/// A million references are hashed in the time that an HMAC needs for some ten thousand.
/// </summary>
internal readonly struct SipHash(ulong key0, ulong key1)
{
    private const int Word = 8;

    public static SipHash From(ReadOnlySpan<byte> key) =>
        new(BinaryPrimitives.ReadUInt64LittleEndian(key), BinaryPrimitives.ReadUInt64LittleEndian(key[Word..]));

    public ulong Of(ReadOnlySpan<byte> text)
    {
        var state = new State(key0, key1);
        var rest = text;
        for (; rest.Length >= Word; rest = rest[Word..])
            state.Take(BinaryPrimitives.ReadUInt64LittleEndian(rest));
        var last = (ulong)(text.Length & 0xFF) << 56;
        for (var i = 0; i < rest.Length; i++)
            last |= (ulong)rest[i] << (Word * i);
        state.Take(last);
        return state.Finish();
    }

    private struct State(ulong key0, ulong key1)
    {
        private ulong _a = key0 ^ 0x736f6d6570736575;
        private ulong _b = key1 ^ 0x646f72616e646f6d;
        private ulong _c = key0 ^ 0x6c7967656e657261;
        private ulong _d = key1 ^ 0x7465646279746573;

        public void Take(ulong word)
        {
            _d ^= word;
            Round();
            Round();
            _a ^= word;
        }

        public ulong Finish()
        {
            _c ^= 0xFF;
            for (var i = 0; i < 4; i++)
                Round();
            return _a ^ _b ^ _c ^ _d;
        }

        private void Round()
        {
            unchecked
            {
                _a += _b;
                _b = BitOperations.RotateLeft(_b, 13) ^ _a;
                _a = BitOperations.RotateLeft(_a, 32);
                _c += _d;
                _d = BitOperations.RotateLeft(_d, 16) ^ _c;
                _a += _d;
                _d = BitOperations.RotateLeft(_d, 21) ^ _a;
                _c += _b;
                _b = BitOperations.RotateLeft(_b, 17) ^ _c;
                _c = BitOperations.RotateLeft(_c, 32);
            }
        }
    }
}
