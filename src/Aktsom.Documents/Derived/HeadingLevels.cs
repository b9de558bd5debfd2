namespace Aktsom.Documents.Derived;

/// <summary>
/// Gives headings consecutive levels whatever the document asks for: PDF/UA and screen readers stumble over a skipped one.
/// Ranks: chapter 1, section 2, part 3, question 10, sub-heading 11 and 12, box 20.
/// </summary>
internal sealed class HeadingLevels(int top)
{
    public const int Question = 10;
    public const int Box = 20;

    private readonly Stack<int> _open = new();

    /// <summary>The level of a heading of this rank here.</summary>
    public int Enter(int rank)
    {
        Leave(rank);
        _open.Push(rank);
        return top + _open.Count - 1;
    }

    /// <summary>Whether a heading of this rank is open above.</summary>
    public bool Within(int rank) => _open.Contains(rank);

    /// <summary>Ends what stands under headings of this rank or lower.</summary>
    public void Leave(int rank)
    {
        while (_open.Count > 0 && _open.Peek() >= rank)
        {
            _open.Pop();
        }
    }
}
