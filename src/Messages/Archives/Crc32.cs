namespace Roer.Messages;

/// <summary>The checksum of a zip entry (ISO 3309, reflected polynomial 0xEDB88320), four bytes a step.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private static readonly uint[][] _tables = Tables();

    /// <summary>The checksum of what came before and these bytes; begin with 0.</summary>
    public static uint Append(uint sum, ReadOnlySpan<byte> bytes)
    {
        sum = ~sum;
        var (one, two, three, four) = (_tables[0], _tables[1], _tables[2], _tables[3]);
        for (; bytes.Length >= 4; bytes = bytes[4..])
        {
            sum ^= System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            sum = four[sum & 0xFF] ^ three[(sum >> 8) & 0xFF] ^ two[(sum >> 16) & 0xFF] ^ one[sum >> 24];
        }

        foreach (var each in bytes)
            sum = one[(sum ^ each) & 0xFF] ^ (sum >> 8);
        return ~sum;
    }

    private static uint[][] Tables()
    {
        var tables = new uint[4][];
        for (var table = 0; table < tables.Length; table++)
        {
            tables[table] = new uint[256];
            for (var value = 0u; value < 256; value++)
                tables[table][value] = table == 0 ? Shifted(value) : tables[0][tables[table - 1][value] & 0xFF] ^ (tables[table - 1][value] >> 8);
        }

        return tables;
    }

    private static uint Shifted(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 1 ? (value >> 1) ^ Polynomial : value >> 1;
        return value;
    }
}
